package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers bring: stories of their own, and their verdicts. */
class OwnStoryIT extends PageInBrowser {
    private static final String FERRY = """
            Ferry runs aground off Skarv

            By Ida Holm

            Published: 3 March 2024, 10:15

            A ferry with 212 people on board ran aground near Skarv on Sunday, the coast guard said.

            Share this article
            """;

    @TempDir
    private Path folder;

    @Test
    void aPastedStoryIsReadShownAndAsked() {
        open();
        paste(FERRY);
        Locator preview = page.locator(".previews");
        assertThat(preview.locator("dt:text-is('Headline') + dd")).hasText("Ferry runs aground off Skarv");
        assertThat(preview.locator("dt:text-is('Byline') + dd")).hasText("Ida Holm");
        assertThat(preview.locator("dt:text-is('Published') + dd")).hasText("3 March 2024, 10:15");
        assertThat(preview.locator("dl li")).hasText("Share this article");
        page.getByText("Add this story").click();
        page.locator(".report a").click();
        assertThat(page.locator("#story h1")).hasText("Ferry runs aground off Skarv");
        ask("How many people were on board?");
        assertThat(page.locator("article.bubble")).hasCount(1);
        page.locator(".name a").click();
        assertThat(page.locator("#story h1")).hasText("Bridge reopens after two years");
    }

    @Test
    void aTextThatIsNoStoryIsRefusedWithASentenceAndKept() {
        open();
        paste(" \n ");
        assertThat(page.locator(".previews .failed")).not().isEmpty();
        assertThat(page.locator(".work .strong")).hasCount(0);
        page.getByText("Cancel").click();
        assertThat(page.locator(".pasting textarea")).hasValue(" \n ");
        forgive("422");
    }

    private void paste(String text) {
        page.locator("#stories").click();
        page.getByText("Paste text").click();
        page.locator(".pasting textarea").fill(text);
        page.getByText("Preview").click();
    }

    @Test
    void verdictsAreKeptUntilTheReaderSwitchesThatOff() throws Exception {
        try (TestServer server = TestServer.keepingFeedback(folder)) {
            open(server, 1280, 800, ColorScheme.LIGHT);
            answer("60");
            ask("How many people?");
            page.locator(".verdict").getByText("Wrong").click();
            assertThat(page.locator("#status")).containsText("Noted");
            page.evaluate("""
                    () => getSelection().selectAllChildren(document.querySelector('#story h1'))""");
            assertThat(page.locator(".correction input")).hasValue("Bridge reopens after two years");
            page.locator(".correction input").fill("3.2 million");
            page.getByText("These words").click();
            assertThat(page.locator(".verdict-after")).hasText("Thank you. Noted, on this computer only.");
            assertEquals(List.of(1, 1), List.of(lines("doubted.jsonl"), lines("judged.jsonl")));
            page.getByText("More").click();
            page.locator("#keep-verdicts input").uncheck();
            assertThat(page.locator(".verdict").first()).isHidden();
            page.reload();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator(".verdict")).hasCount(1);
            assertThat(page.locator(".verdict").first()).isHidden();
        }
    }

    @Test
    void aQuestionLeftUnansweredIsKeptOnlyWhenTheReaderAsksForThat() throws Exception {
        try (TestServer server = TestServer.keepingFeedback(folder)) {
            open(server, 1280, 800, ColorScheme.LIGHT);
            refuse();
            ask("How old is Ida Holm?");
            assertThat(page.locator(".verdict")).isVisible();
            assertFalse(Files.exists(folder.resolve("unanswered.jsonl")));
            page.getByText("More").click();
            page.locator("#keep-unanswered input").check();
            page.waitForResponse("**/api/feedback", () -> ask("How tall is Ida Holm?"));
            assertEquals(1, lines("unanswered.jsonl"));
            assertTrue(Files.readString(folder.resolve("unanswered.jsonl")).contains("How tall"));
        }
    }

    @Test
    void aServerThatKeepsNoneOffersNoVerdicts() {
        open();
        answer("60");
        ask("How many people?");
        assertThat(page.locator(".answered")).isVisible();
        assertThat(page.locator(".verdict")).isHidden();
        page.getByText("More").click();
        assertThat(page.locator("#keep-verdicts")).isHidden();
        assertThat(page.locator("#keep-unanswered")).isHidden();
    }

    private int lines(String file) throws Exception {
        return Files.readAllLines(folder.resolve(file)).size();
    }
}
