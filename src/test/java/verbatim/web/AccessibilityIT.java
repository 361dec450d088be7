package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for those who cannot see it, or have no mouse, or a small screen. */
class AccessibilityIT extends PageInBrowser {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "320, 568, DARK", "320, 256, LIGHT"})
    void isGoodInEveryStateAndNeverScrollsSideways(int width, int height, ColorScheme scheme) {
        open(bridge, width, height, scheme);
        page.route("**/suggestions", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json").setBody("{\"suggestions\": [\"What reopened?\", \"Who?\"]}")));
        page.route("**/api/feedback", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json").setBody("{\"kept\": true}")));
        page.reload();
        assertThat(page.locator(".chip")).hasCount(2);
        assertGood("empty");
        answerWithEverything();
        assertGood("answered");
        page.getByText("Why this answer").click();
        page.locator(".verdict").getByText("Wrong").click();
        assertThat(page.locator(".correction input")).isVisible();
        assertGood("panels open");
        page.locator("#menu summary").click();
        assertGood("menu open");
        page.keyboard().press("Escape");
        assertThat(page.locator(".drop")).isHidden();
        refuse();
        ask("How old is Ida Holm?");
        assertThat(page.locator(".not_in_story")).isVisible();
        assertGood("refused");
        fulfil(503, "{\"detail\": \"Too many questions at once.\"}");
        ask("x".repeat(200));
        assertThat(page.locator("#alert")).not().isEmpty();
        assertGood("error");
        forgive("503");
        if (page.locator("#sheet").isVisible()) {
            page.locator("#sheet").click();
            assertGood("sheet closed");
        }
        page.locator("#taken summary").click();
        assertGood("colophon open");
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "320, 568, DARK"})
    void theLibraryIsGoodInEveryState(int width, int height, ColorScheme scheme) throws Exception {
        bridge.verbatim.library().add("", "Ferry runs aground\n\nA ferry ran aground on Sunday.\n");
        open(bridge, width, height, scheme);
        page.locator("#stories").click();
        assertThat(page.locator(".cards li").first()).isVisible();
        assertGood("list");
        page.getByText("By day or site").click();
        page.locator(".cards").getByText("Remove").first().click();
        assertGood("filter and removal");
        page.getByText("Paste text").click();
        assertGood("pasting");
        page.locator(".pasting textarea").fill("Bakery closes\n\nThe bakery will close in March.\n");
        page.getByText("Preview").click();
        assertThat(page.locator(".previews pre")).isVisible();
        assertGood("preview");
        page.getByText("Add this story").click();
        assertThat(page.locator(".report")).isVisible();
        assertGood("report");
        page.locator(".library").getByText("Back to the story").click();
        if (page.locator("#sheet").isVisible()) {
            page.locator("#sheet").click();
        }
        page.getByText("All stories").click();
        stories = "[" + saying("60") + ", " + saying("14") + "]";
        answer("60");
        ask("How many?");
        assertThat(page.locator(".versions li")).hasCount(1);
        assertGood("all asked");
    }

    private void answerWithEverything() {
        understood = quoted("How many stones were cracked?");
        alternatives = "[" + answerJson("60") + ", " + answerJson("3.2 million") + "]";
        answer("14");
        ask("How many?");
        assertThat(page.locator(".answered")).isVisible();
        alternatives = "[]";
        understood = "null";
    }

    @Test
    void worksByKeyboardAlone() {
        open();
        answer("60");
        page.keyboard().press("Tab");
        assertThat(page.locator("#skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#question")).isFocused();
        page.keyboard().type("How many people?");
        page.keyboard().press("Enter");
        assertThat(page.locator(".answered")).isVisible();
        assertThat(page.locator("#question")).isFocused();
        refuse();
        page.keyboard().type("How old is Ida Holm?");
        page.keyboard().press("Enter");
        assertThat(page.locator("mark")).hasCount(0);
        focus("Shift+Tab", ".answered .show");
        page.keyboard().press("Enter");
        assertThat(page.locator("mark")).hasText("60");
        focus("Tab", ".answered summary");
        page.keyboard().press("Enter");
        assertThat(page.locator("dl.why").first()).isVisible();
    }

    @Test
    void theLibraryWorksByKeyboardAlone() throws Exception {
        bridge.verbatim.library().add("", "Ferry runs aground\n\nA ferry ran aground on Sunday.\n");
        open();
        assertThat(page.locator("#stories")).isVisible();
        focus("Tab", "#stories");
        page.keyboard().press("Enter");
        assertThat(page.locator(".library h1")).isFocused();
        focus("Tab", ".adding .quiet");
        page.keyboard().press("Enter");
        assertThat(page.locator(".pasting textarea")).isFocused();
        page.keyboard().type("Tram line approved\n\nThe council of Aldby approved a tram line with 13 stops.");
        focus("Tab", ".pasting .strong");
        page.keyboard().press("Enter");
        assertThat(page.locator(".work .strong")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".report a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#story h1")).hasText("Tram line approved");
        assertThat(page.locator("#page")).isFocused();
        focus("Tab", "#scope input");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#question")).hasAttribute("placeholder", "Ask all stories");
        focus("Tab", "#question");
        page.keyboard().type("How many stops will the tram line of Aldby have?");
        page.keyboard().press("Enter");
        assertThat(page.locator("article.bubble")).hasCount(1);
    }

    private void focus(String key, String selector) {
        for (int i = 0; i < 40; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError(selector + " cannot be reached");
    }

    @Test
    void anAnswerIsAnnouncedOnce() {
        open();
        page.evaluate("""
                () => {
                  window.announced = [];
                  const live = '[role=status], [role=alert], [role=log]:not([aria-live=off]), [aria-live=polite]';
                  for (const region of document.querySelectorAll(live)) {
                    new MutationObserver(() => region.textContent && announced.push(region.textContent))
                      .observe(region, {childList: true, subtree: true, characterData: true});
                  }
                }""");
        answer("60");
        ask("How many people?");
        assertThat(page.locator(".answered")).isVisible();
        assertEquals(List.of("Answer: 60. In the words of Ida Holm (“said”). Fairly sure · 70%."),
                page.evaluate("announced"));
        refuse();
        ask("How old is Ida Holm?");
        assertThat(page.locator(".not_in_story")).isVisible();
        assertEquals(2, ((List<?>) page.evaluate("announced")).size());
        fulfil(503, "{\"detail\": \"Too many questions at once.\"}");
        ask("Who?");
        assertThat(page.locator("#alert")).not().isEmpty();
        assertEquals(3, ((List<?>) page.evaluate("announced")).size());
        forgive("503");
    }

    private void assertGood(String state) {
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        List<String> violations = new ArrayList<>();
        for (Rule rule : results.getViolations()) {
            violations.add(state + ": " + rule.getId() + " " + rule.getNodes());
        }
        assertEquals(List.of(), violations);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), state + " scrolls sideways");
        assertTrue(page.locator("#question").isVisible(), state);
    }
}
