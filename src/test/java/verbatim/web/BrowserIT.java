package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in a real browser. Where a test needs a certain reply, the reply is the test's own, with offsets into the
 * story that the page shows; so only the test of the whole path depends on how well questions are answered.
 */
class BrowserIT {
    private static final String REPLY = """
            {"status": "%s", "reply": %s, "answer": %s, "passage": %s, "confidence": 0.7, "alternatives": [],
             "questionType": {"label": "NUM:count", "probability": 0.9}, "parts": [], "understood": null,
             "suggestions": [], "explanation": null, "conversation": "c", "millis": 1.0,
             "story": {"id": "%s", "version": "%s", "title": "t"}}""";

    private static final int PATIENCE_MILLIS = 20_000;

    private static TestServer bundled;
    private static TestServer bridge;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        bundled = TestServer.withBundledStory();
        bridge = TestServer.start();
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        bridge.close();
        bundled.close();
    }

    @AfterEach
    void closePage() {
        context.close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void theWholePath() {
        open(bundled, 1280, 800, ColorScheme.LIGHT);
        ask("how many Indian users were targeted");
        assertThat(page.locator(".bubble.answered .said strong")).hasText("121");
        assertThat(page.locator("mark")).hasCount(1);
        assertThat(page.locator("mark")).hasText("121");
        assertThat(page.locator("mark")).isInViewport();
    }

    @Test
    void theMarkStandsWhereTheAnswerStandsNotWhereItsWordsStandFirst() {
        open(bridge, 1280, 800, ColorScheme.LIGHT);
        String word = "stone";
        int second = TestServer.TEXT.indexOf(word, TestServer.TEXT.indexOf(word) + 1);
        answer(second, second + word.length());
        ask("What was cracked?");
        assertThat(page.locator("mark")).hasText(word);
        assertEquals("\"We found 14 cracked ", page.locator("mark").evaluate("m => m.previousSibling.data"));
        assertThat(page.locator(".bubble.answered .evidence strong")).hasText(word);
        int first = TestServer.TEXT.indexOf("🙂");
        answer(first, first + 2);
        ask("What is in the café?");
        assertThat(page.locator("mark")).hasCount(1);
        assertThat(page.locator("mark")).hasText("🙂");
        page.locator(".bubble.answered").first().getByText("Show in story").click();
        assertThat(page.locator("mark")).hasCount(1);
        assertThat(page.locator("mark")).hasText(word);
    }

    @Test
    void aSpanAcrossParagraphsStillHasOneMarkAndLosesNoText() {
        open(bridge, 1280, 800, ColorScheme.LIGHT);
        String before = page.locator("#story").innerText();
        answer(TestServer.TEXT.indexOf("crowns"), TestServer.TEXT.indexOf(" cracked"));
        ask("What?");
        assertThat(page.locator("mark")).hasCount(1);
        assertThat(page.locator("mark")).hasText("crowns.");
        assertEquals(before, page.locator("#story").innerText());
    }

    @Test
    void aRefusalLeavesNoMarkBehind() {
        open(bridge, 1280, 800, ColorScheme.LIGHT);
        answer(0, 6);
        ask("What reopened?");
        assertThat(page.locator("mark")).hasText("Bridge");
        refuse();
        ask("How old is Ida Holm?");
        assertThat(page.locator(".bubble.not_in_story")).containsText("The story does not say.");
        assertThat(page.locator("mark")).hasCount(0);
    }

    @Test
    void aFailedQuestionIsKeptAndCanBeRetried() {
        open(bridge, 1280, 800, ColorScheme.LIGHT);
        page.route("**/api/ask", Route::abort);
        ask("What reopened?");
        assertThat(page.locator("#alert")).containsText("cannot be reached");
        assertThat(page.locator("#question")).hasValue("What reopened?");
        assertThat(page.locator(".bubble")).hasCount(0);
        page.unroute("**/api/ask");
        answer(0, 6);
        page.locator("#alert").getByText("Retry").click();
        assertThat(page.locator(".bubble.answered")).hasCount(1);
        assertThat(page.locator("#question")).hasValue("");
        assertThat(page.locator("#question")).isFocused();
        assertThat(page.locator("#alert")).isEmpty();
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    void theServersSentenceIsShown() {
        open(bridge, 1280, 800, ColorScheme.LIGHT);
        fulfil(503, "{\"title\": \"Busy\", \"status\": 503, \"detail\": \"Too many questions at once.\"}");
        ask("What reopened?");
        assertThat(page.locator("#alert")).containsText("Too many questions at once.");
        complaints.removeIf(complaint -> complaint.contains("503"));
    }

    @Test
    void enterWhileComposingDoesNotSend() {
        open(bridge, 1280, 800, ColorScheme.LIGHT);
        page.locator("#question").fill("橋");
        page.locator("#question").dispatchEvent("keydown",
                Map.of("key", "Enter", "isComposing", true, "bubbles", true, "cancelable", true));
        page.locator("#question").press("Shift+Enter");
        assertThat(page.locator("#question")).hasValue("橋\n");
        assertThat(page.locator(".bubble")).hasCount(0);
        page.locator("#question").press("Enter");
        assertThat(page.locator(".asked")).hasCount(1);
        assertThat(page.locator("#question")).isFocused();
    }

    @Test
    void aStoryFullOfMarkupStaysText() throws Exception {
        String text = "<img src=x onerror=\"window.pwned = 1\"> headline\n\n<script>window.pwned = 1</script> A <b>bold</b>"
                + " claim &amp; a </p><mark>mark</mark>.\n\nSee <a href=\"javascript:alert(1)\">here</a>.\n";
        String id;
        try (Client client = new Client(bridge.server.url())) {
            id = Client.json(client.post("api/stories", "{\"text\": " + Client.quote(text) + "}")).path("id").asText();
        }
        context = browser.newContext();
        openPage(bridge, "#story=" + id);
        assertThat(page.locator("#story")).containsText("<script>window.pwned = 1</script> A <b>bold</b>");
        ask("<b>Is it bold?</b>");
        assertThat(page.locator(".asked")).containsText("<b>Is it bold?</b>");
        assertThat(page.locator(".bubble").nth(1)).isVisible();
        assertEquals(0, page.locator("#story :is(img, script, b, a), #log :is(img, script, b, a)").count());
        assertTrue(page.locator("mark").count() <= 1);
        assertEquals(Boolean.TRUE, page.evaluate("window.pwned === undefined"));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "390, 844, LIGHT", "320, 568, DARK", "320, 256, LIGHT"})
    void isAccessibleInEveryStateAndNeverScrollsSideways(int width, int height, ColorScheme scheme) {
        open(bridge, width, height, scheme);
        page.route("**/suggestions", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json").setBody("{\"suggestions\": [\"What reopened?\", \"Who?\"]}")));
        page.reload();
        assertThat(page.locator(".chip")).hasCount(2);
        assertGood("empty");
        answer(TestServer.TEXT.indexOf("14"), TestServer.TEXT.indexOf("14") + 2);
        ask("How many stones were cracked?");
        assertThat(page.locator("mark")).isInViewport();
        assertGood("answered");
        refuse();
        ask("How old is Ida Holm?");
        assertThat(page.locator(".bubble.not_in_story")).isVisible();
        assertGood("refused");
        page.locator("#question").fill("x".repeat(200));
        fulfil(503, "{\"detail\": \"Too many questions at once.\"}");
        page.keyboard().press("Enter");
        assertThat(page.locator("#alert")).not().isEmpty();
        assertGood("error");
        complaints.removeIf(complaint -> complaint.contains("503"));
    }

    private void open(TestServer server, int width, int height, ColorScheme scheme) {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        openPage(server, "");
    }

    private void openPage(TestServer server, String fragment) {
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server.server.url())) {
                complaints.add("asked for " + request.url());
            }
        });
        page.navigate(server.server.url() + fragment);
        assertThat(page.locator("#story h1")).hasCount(1);
    }

    private void ask(String question) {
        page.locator("#question").fill(question);
        page.keyboard().press("Enter");
    }

    /** The next questions are answered with this span of the bridge story, in its paragraph. */
    private void answer(int start, int end) {
        String text = TestServer.TEXT;
        int from = text.lastIndexOf("\n\n", start) < 0 ? 0 : text.lastIndexOf("\n\n", start) + 2;
        String passage = span(from, Math.max(end, text.indexOf("\n", start)));
        String answer = """
                {"text": %s, "start": %d, "end": %d, "confidence": 0.7, "storyId": "bundled", "passage": %s,
                 "attribution": {"speaker": "Ida Holm", "cue": "said", "kind": "quote"}}"""
                .formatted(quoted(text.substring(start, end)), start, end, passage);
        reply("answered", quoted(text.substring(start, end)), answer, passage);
    }

    private void refuse() {
        reply("not_in_story", quoted("The story does not say."), "null", span(0, 30));
    }

    private void reply(String status, String reply, String answer, String passage) {
        fulfil(200, REPLY.formatted(status, reply, answer, passage, "bundled", bridge.story().version()));
    }

    private void fulfil(int status, String body) {
        page.unroute("**/api/ask");
        page.route("**/api/ask", route -> route.fulfill(
                new Route.FulfillOptions().setStatus(status).setContentType("application/json").setBody(body)));
    }

    private static String span(int start, int end) {
        return "{\"text\": %s, \"start\": %d, \"end\": %d}".formatted(quoted(TestServer.TEXT.substring(start, end)),
                start, end);
    }

    private static String quoted(String text) {
        return new String(Json.write(text), StandardCharsets.UTF_8);
    }

    private void assertGood(String state) {
        AxeResults results = new AxeBuilder(page).analyze();
        List<String> violations = new ArrayList<>();
        for (Rule rule : results.getViolations()) {
            violations.add(state + ": " + rule.getId() + " " + rule.getNodes());
        }
        assertEquals(List.of(), violations);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), state + " scrolls sideways");
        Locator question = page.locator("#question");
        assertTrue(question.isVisible(), state);
    }
}
