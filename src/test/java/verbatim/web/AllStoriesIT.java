package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.library.StoryCard;
import verbatim.story.Story;

/** Asking all stories on the page: who says it, where, and who says otherwise. */
class AllStoriesIT extends PageInBrowser {
    private static final String FIRST = """
            Ferry with 212 aboard runs aground

            Published: 3 March 2025

            A ferry carrying 212 passengers ran aground off Skarv on Monday.
            """;
    private static final String LATER = """
            Skarv ferry carried 231, inquiry finds

            Published: 11 March 2025

            The ferry was carrying 231 passengers, an inquiry said.
            """;

    private Story first;
    private Story later;

    @BeforeEach
    void addStories() throws Exception {
        first = story(FIRST);
        later = story(LATER);
    }

    @Test
    void theAnswerNamesItsStoryAndDayAndOpensItInItsPlaceAndBackAgain() {
        open();
        turnToAll();
        disagree();
        ask("How many passengers?");
        Locator card = page.locator(".answered");
        assertThat(card.locator(".said strong")).hasText("231");
        assertThat(card.locator("> .from")).hasText("Skarv ferry carried 231, inquiry finds · 11 March 2025");
        assertThat(page.locator("mark")).hasCount(0);
        card.getByText("Show in story").click();
        assertThat(page.locator("#story h1")).hasText("Skarv ferry carried 231, inquiry finds");
        assertThat(page.locator("mark")).hasText("231");
        assertThat(page.locator("mark")).isInViewport();
        assertEquals("The ferry was carrying ", page.locator("mark").evaluate("m => m.previousSibling.data"));
        assertThat(card).isVisible();
        page.getByText("Back to “Bridge reopens after two years”").click();
        assertThat(page.locator("#story h1")).hasText("Bridge reopens after two years");
        assertThat(card).isVisible();
        assertThat(page.locator("#back")).isHidden();
    }

    @Test
    void whereStoriesDisagreeEachIsShown() {
        open();
        turnToAll();
        disagree();
        ask("How many passengers?");
        assertThat(page.locator(".answered")).containsText("Other stories say");
        assertThat(page.locator(".versions li")).hasCount(1);
        assertThat(page.locator(".versions strong")).hasText("212");
        assertThat(page.locator(".versions .from")).hasText("Ferry with 212 aboard runs aground · 3 March 2025");
        page.locator(".versions button").click();
        assertThat(page.locator("#story h1")).hasText("Ferry with 212 aboard runs aground");
        assertThat(page.locator("mark")).hasText("212");
        assertEquals("A ferry carrying ", page.locator("mark").evaluate("m => m.previousSibling.data"));
    }

    @Test
    void theRealServerAnswersOutOfAStoryThatIsNotOpen() {
        open();
        turnToAll();
        ask("How many passengers was the ferry carrying?");
        assertThat(page.locator("article.bubble")).hasCount(1);
        assertThat(page.locator("article.bubble .from").first()).containsText("March 2025");
        assertThat(page.locator("#status")).not().isEmpty();
        page.locator("article.bubble").getByText("Show in story").click();
        assertThat(page.locator("#story h1")).containsText("erry");
        page.locator("article.bubble summary").click();
        assertThat(page.locator("dl.why")).isVisible();
    }

    @Test
    void theTwoConversationsAreKeptApart() {
        open();
        answer("60");
        ask("How many people?");
        assertThat(page.locator("article.bubble")).hasCount(1);
        turnToAll();
        assertThat(page.locator("article.bubble")).hasCount(0);
        disagree();
        ask("How many passengers?");
        assertThat(page.locator(".said strong")).hasText("231");
        page.reload();
        assertThat(page.locator(".said strong")).hasText("231");
        assertThat(page.locator("#scope :checked + span")).hasText("All stories");
        page.locator("#scope").getByText("This story").click();
        assertThat(page.locator(".said strong")).hasText("60");
    }

    @Test
    void aLinkAsksAllStoriesAgainInAFreshBrowser() {
        open();
        turnToAll();
        ask("How many passengers was the ferry carrying?");
        page.getByText("Copy link").click();
        assertThat(page.locator("#status")).hasText("Copied");
        String link = page.evaluate("navigator.clipboard.readText()").toString();
        assertTrue(link.contains("scope=all"), link);
        String said = page.locator("article.bubble .said").innerText();
        context.close();
        context = browser.newContext();
        openPage(bridge, link.substring(link.indexOf('#')));
        assertThat(page.locator("article.bubble .said")).hasText(said);
        assertThat(page.locator(".warning")).hasCount(0);
    }

    @Test
    void aStoryThatHasChangedSinceIsOpenedWithoutAMark() {
        open();
        turnToAll();
        disagree("0123456789abcdef");
        ask("How many passengers?");
        page.locator(".answered").getByText("Show in story").click();
        assertThat(page.locator("#story h1")).hasText("Skarv ferry carried 231, inquiry finds");
        assertThat(page.locator(".answered .warning")).hasText("The story has changed since this was asked.");
        assertThat(page.locator("mark")).hasCount(0);
    }

    @Test
    void onAPhoneThePlaceIsOneTapAwayAndBack() {
        open(bridge, 320, 640, ColorScheme.LIGHT);
        page.locator("#sheet").click();
        turnToAll();
        disagree();
        ask("How many passengers?");
        page.locator(".answered").getByText("Show in story").click();
        assertThat(page.locator("mark")).isInViewport();
        assertThat(page.locator("#talk")).isHidden();
        page.getByText("Back to the answer").click();
        assertThat(page.locator(".answered .said")).isInViewport();
    }

    private void turnToAll() {
        page.getByText("All stories").click();
        assertThat(page.locator("#question")).hasAttribute("placeholder", "Ask all stories");
    }

    private void disagree() {
        disagree(later.version());
    }

    /** The later story answers, and the first one says otherwise. */
    private void disagree(String version) {
        String answer = answerIn(later, "231");
        String heading = heading(later, version, "2025-03-11");
        fulfil(200, """
                {"status": "answered", "reply": "231\\nIn “Skarv ferry”", "answer": %s, "passage": null,
                 "confidence": 0.9, "alternatives": [], "questionType": {"label": "NUM:count", "probability": 0.9},
                 "parts": [], "understood": null, "suggestions": [], "conversation": "c", "millis": 1.0,
                 "explanation": null, "story": %s,
                 "stories": [{"story": %s, "answer": %s}, {"story": %s, "answer": %s}]}""".formatted(answer, heading,
                heading, answer, heading(first, first.version(), "2025-03-03"), answerIn(first, "212")));
    }

    private static String heading(Story story, String version, String published) {
        return "{\"id\": \"%s\", \"version\": \"%s\", \"title\": %s, \"site\": null, \"published\": \"%s\"}"
                .formatted(story.id(), version, quoted(story.title()), published);
    }

    /** Where the words stand last: in the text, not in the headline. */
    private static String answerIn(Story story, String words) {
        int start = story.text().lastIndexOf(words);
        int from = story.text().lastIndexOf("\n\n", start) + 2;
        return """
                {"text": %s, "start": %d, "end": %d, "confidence": 0.9, "storyId": "%s", "attribution": null,
                 "passage": {"text": %s, "start": %d, "end": %d}}""".formatted(quoted(words), start,
                start + words.length(), story.id(), quoted(story.text().substring(from).strip()), from,
                from + story.text().substring(from).strip().length());
    }

    private static Story story(String text) throws Exception {
        StoryCard card = bridge.verbatim.library().add("", text);
        return bridge.verbatim.library().read(card.id()).orElseThrow();
    }
}
