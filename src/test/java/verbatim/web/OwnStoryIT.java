package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.options.ColorScheme;
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
        page.locator("#paste").click();
        page.locator("#paste-text").fill(FERRY);
        page.getByText("Read it").click();
        assertThat(page.locator("#paste-taken dt:text-is('Headline') + dd")).hasText("Ferry runs aground off Skarv");
        assertThat(page.locator("#paste-taken dt:text-is('Byline') + dd")).hasText("Ida Holm");
        assertThat(page.locator("#paste-taken dt:text-is('Published') + dd")).hasText("3 March 2024, 10:15");
        assertThat(page.locator("#paste-taken li")).hasText("Share this article");
        page.getByText("Open the story").click();
        assertThat(page.locator("#story h1")).hasText("Ferry runs aground off Skarv");
        ask("How many people were on board?");
        assertThat(page.locator("article.bubble")).hasCount(1);
        page.locator(".name a").click();
        assertThat(page.locator("#story h1")).hasText("Bridge reopens after two years");
    }

    @Test
    void aTextThatIsNoStoryIsRefusedWithASentenceAndKept() {
        open();
        page.locator("#paste").click();
        page.locator("#paste-text").fill(" \n ");
        page.getByText("Read it").click();
        assertThat(page.locator("#paste-alert")).not().isEmpty();
        assertThat(page.locator("#paste-text")).hasValue(" \n ");
        forgive("422");
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
            refuse();
            page.waitForResponse("**/api/feedback", () -> ask("How old is Ida Holm?"));
            assertEquals(1, lines("unanswered.jsonl"));
            page.getByText("More").click();
            page.locator("#keep input").uncheck();
            assertThat(page.locator(".verdict").first()).isHidden();
            ask("How tall is Ida Holm?");
            assertThat(page.locator(".not_in_story")).hasCount(2);
            page.reload();
            assertThat(page.locator(".not_in_story")).hasCount(2);
            assertThat(page.locator(".verdict").first()).isHidden();
            assertEquals(1, lines("unanswered.jsonl"));
        }
    }

    @Test
    void aServerThatKeepsNoneOffersNoVerdicts() {
        open();
        answer("60");
        ask("How many people?");
        assertThat(page.locator(".answered")).isVisible();
        assertThat(page.locator(".verdict")).isHidden();
        assertFalse(page.locator("#keep").isVisible());
    }

    private int lines(String file) throws Exception {
        return Files.readAllLines(folder.resolve(file)).size();
    }
}
