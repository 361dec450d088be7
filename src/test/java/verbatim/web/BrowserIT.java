package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** What the page shows of an answer: the card, and its place in the story. */
class BrowserIT extends PageInBrowser {
    @Test
    void theWholePath() throws Exception {
        try (TestServer bundled = TestServer.withBundledStory()) {
            open(bundled, 1280, 800, ColorScheme.LIGHT);
            ask("how many Indian users were targeted");
            assertThat(page.locator(".answered .said strong")).hasText("121");
            assertThat(page.locator("mark")).hasCount(1);
            assertThat(page.locator("mark")).hasText("121");
            assertThat(page.locator("mark")).isInViewport();
            page.locator(".answered").getByText("Why this answer").click();
            assertThat(page.locator(".why .ranked").last().locator("li").first()).isVisible();
        }
    }

    @Test
    void theMarkStandsWhereTheAnswerStandsNotWhereItsWordsStandFirst() throws Exception {
        String text = "Twelve boats\n\nThe lake has 12 boats.\n\nOf them 12 are old.\n\nAll 12 are for hire.\n";
        openStory(text);
        int second = text.indexOf("12", text.indexOf("12") + 1);
        answer(second, second + 2);
        ask("How many are old?");
        assertThat(page.locator("mark")).hasCount(1);
        assertThat(page.locator("mark")).hasText("12");
        assertEquals("Of them ", page.locator("mark").evaluate("m => m.previousSibling.data"));
        assertEquals("Of them 12 are old.", page.locator(".answered .evidence").innerText());
        int third = text.lastIndexOf("12");
        answer(third, third + 2);
        ask("How many are for hire?");
        assertThat(page.locator(".answered")).hasCount(2);
        assertThat(page.locator("mark")).hasCount(1);
        assertEquals("All ", page.locator("mark").evaluate("m => m.previousSibling.data"));
        page.locator(".answered").first().getByText("Show in story").click();
        assertThat(page.locator("mark")).hasCount(1);
        assertEquals("Of them ", page.locator("mark").evaluate("m => m.previousSibling.data"));
    }

    @Test
    void offsetsAreCodeUnits() {
        open();
        answer("🙂");
        ask("What is in the café?");
        assertThat(page.locator("mark")).hasText("🙂");
        assertThat(page.locator(".answered .evidence strong")).hasText("🙂");
        assertThat(page.locator(".answered .speaker")).hasText("In the words of Ida Holm (“said”)");
        assertThat(page.locator(".answered .confidence")).hasText("Fairly sure · 70%");
    }

    @Test
    void aSpanAcrossParagraphsStillHasOneMarkAndLosesNoText() {
        open();
        String before = page.locator("#story").innerText();
        answer(TestServer.TEXT.indexOf("crowns"), TestServer.TEXT.indexOf(" cracked"));
        ask("What?");
        assertThat(page.locator("mark")).hasCount(1);
        assertThat(page.locator("mark")).hasText("crowns.");
        assertEquals(before, page.locator("#story").innerText());
    }

    @Test
    void aRefusalLeavesNoMarkBehind() {
        open();
        answer("Bridge");
        ask("What reopened?");
        assertThat(page.locator("mark")).hasText("Bridge");
        refuse();
        ask("How old is Ida Holm?");
        assertThat(page.locator(".not_in_story")).containsText("The story does not say.");
        assertThat(page.locator("mark")).hasCount(0);
    }

    @Test
    void whatElseTheStoryMentionsIsShownWhenNotSureAndCanBeLookedAt() {
        open();
        alternatives = "[" + answerJson("60") + "]";
        answer("14");
        ask("How many?");
        Locator other = page.locator(".others button");
        assertThat(other).hasText("60");
        other.click();
        assertThat(page.locator("mark")).hasText("60");
        page.getByText("Why this answer").click();
        assertThat(page.locator("dl.why")).containsText("how many");
        assertThat(page.locator("dl.why")).containsText("bridg · open");
        page.locator("dl.why button").click();
        assertThat(page.locator("mark")).hasText("Bridge");
    }

    @Test
    void howAQuestionWasUnderstoodCanBeEditedAndAskedAgain() {
        open();
        understood = quoted("How many stones were cracked?");
        answer("14");
        ask("and how many of them?");
        assertThat(page.locator(".understood q")).hasText("How many stones were cracked?");
        page.locator(".understood").getByText("Edit").click();
        assertThat(page.locator("#question")).isFocused();
        assertThat(page.locator("#question")).hasValue("How many stones were cracked?");
        understood = "null";
        answer("60");
        page.keyboard().type(" Or people?");
        page.keyboard().press("Enter");
        assertThat(page.locator(".asked").last()).containsText("How many stones were cracked? Or people?");
        assertThat(page.locator("mark")).hasText("60");
    }

    @Test
    void aQuestionInTwoPartsHasAnAnswerForEach() {
        open();
        parts = "[" + answerJson("14") + ", " + answerJson("60") + ", null]";
        answer("14");
        ask("How many stones, how many people and how many dogs?");
        assertThat(page.locator(".part")).hasCount(3);
        assertThat(page.locator(".part").nth(2)).hasText("The story does not say.");
        assertThat(page.locator("#status")).hasText("Answer: 14. 60. The story does not say. Fairly sure · 70%.");
        page.locator(".part").nth(1).getByText("Show in story").click();
        assertThat(page.locator("mark")).hasText("60");
    }

    @Test
    void aQuoteIsCopiedWithItsSource() {
        open();
        answer("60");
        ask("How many people?");
        page.getByText("Copy quote").click();
        assertThat(page.locator("#status")).hasText("Copied");
        String[] lines = page.evaluate("navigator.clipboard.readText()").toString().split("\n");
        assertEquals("“60”", lines[0]);
        assertEquals("“About 60 people walked across it in the first hour.”", lines[1]);
        assertEquals("t", lines[2]);
        assertTrue(lines[3].startsWith(bridge.server.url() + "#story=bundled&q=How+many+people%3F&v="), lines[3]);
    }

    @Test
    void aStoryFullOfMarkupStaysText() throws Exception {
        openStory("<img src=x onerror=\"window.pwned = 1\"> headline\n\n<script>window.pwned = 1</script> A <b>bold</b>"
                + " claim &amp; a </p><mark>mark</mark>.\n\nSee <a href=\"javascript:alert(1)\">here</a>.\n");
        assertThat(page.locator("#story")).containsText("<script>window.pwned = 1</script> A <b>bold</b>");
        ask("<b>Is it bold?</b>");
        assertThat(page.locator(".asked")).containsText("<b>Is it bold?</b>");
        assertThat(page.locator(".bubble").nth(1)).isVisible();
        assertEquals(0, page.locator(":is(#story, #log, #taken) :is(img, script, b, a)").count());
        assertTrue(page.locator("mark").count() <= 1);
        assertEquals(Boolean.TRUE, page.evaluate("window.pwned === undefined"));
    }

    @Test
    void onAPhoneTheAnswersPlaceIsOneTapAwayAndBack() {
        open(bridge, 360, 640, ColorScheme.LIGHT);
        assertThat(page.locator("#talk")).isHidden();
        assertThat(page.locator("#question")).isVisible();
        answer("60");
        ask("How many people?");
        assertThat(page.locator(".answered .said")).isInViewport();
        assertThat(page.locator("mark")).isInViewport();
        page.getByText("Show in story").click();
        assertThat(page.locator("#talk")).isHidden();
        assertThat(page.locator("mark")).isInViewport();
        page.getByText("Back to the answer").click();
        assertThat(page.locator(".answered .said")).isInViewport();
        page.getByText("Close").click();
        assertThat(page.locator("#talk")).isHidden();
    }
}
