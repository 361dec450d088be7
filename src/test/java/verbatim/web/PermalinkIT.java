package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** Links to an answer: they ask again, and what they claim is never shown as the story's. */
class PermalinkIT extends PageInBrowser {
    private static final String QUESTION = "How many people walked across the bridge?";

    @Test
    void aLinkOpensTheSameAnswerInAFreshBrowserAndAgainAfterAReload() {
        String fragment = copiedLink();
        context.close();
        context = browser.newContext();
        openPage(bridge, fragment);
        assertThat(page.locator(".asked")).containsText(QUESTION);
        assertThat(page.locator("article.bubble")).hasCount(1);
        assertThat(page.locator(".warning")).hasCount(0);
        page.waitForResponse("**/api/ask", () -> page.reload());
        assertThat(page.locator(".asked")).hasCount(1);
        assertThat(page.locator("article.bubble")).hasCount(1);
    }

    @Test
    void aForgedLinkIsToldApartAndOnlyTheServersAnswerIsMarked() {
        String fragment = copiedLink();
        String answer = String.valueOf(page.locator("article.bubble .said").innerText());
        int marks = page.locator("mark").count();
        context.close();
        context = browser.newContext();
        openPage(bridge, fragment.replaceFirst("a=[^&]*", "a=0-6"));
        assertThat(page.locator(".warning")).containsText("not the answer that the link names");
        assertThat(page.locator("#status")).containsText("not the answer that the link names");
        assertEquals(answer, page.locator("article.bubble .said").innerText());
        assertEquals(marks, page.locator("mark").count());
        assertThat(page.locator("mark:text('Bridge')")).hasCount(0);
    }

    @Test
    void aLinkToAStoryThatHasChangedSaysSo() {
        String fragment = copiedLink();
        context.close();
        context = browser.newContext();
        openPage(bridge, fragment.replaceFirst("v=[^&]*", "v=0123456789abcdef"));
        assertThat(page.locator(".warning")).containsText("The story has changed since this link was made.");
    }

    @Test
    void aLinkWithWordsOfItsOwnPutsNoneOfThemIntoTheStory() {
        context = browser.newContext();
        openPage(bridge, "#q=%3Cimg%20src=x%20onerror=alert(1)%3E&a=%3Cb%3E&v=&reply=Resigned");
        assertThat(page.locator(".asked")).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("article.bubble")).hasCount(1);
        assertEquals(0, page.locator(":is(#story, #log) :is(img, b)").count());
        assertThat(page.locator("body")).not().containsText("Resigned");
    }

    @Test
    void whatAnAnswerOffersStaysWhenTheStorysOwnQuestionsComeLater() {
        String fragment = copiedLink();
        context.close();
        context = browser.newContext();
        context.route("**/suggestions", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json").setBody("{\"suggestions\": [\"Too late?\"]}")));
        openPage(bridge, fragment);
        page.waitForResponse("**/suggestions", page::reload);
        page.evaluate("new Promise((done) => setTimeout(done))");
        assertThat(page.locator("#suggestions li").first()).isVisible();
        assertThat(page.getByText("Too late?")).hasCount(0);
    }

    /** Asks the real server, and gives the fragment of the link to its reply. */
    private String copiedLink() {
        open();
        ask(QUESTION);
        page.getByText("Copy link").click();
        assertThat(page.locator("#status")).hasText("Copied");
        String link = page.evaluate("navigator.clipboard.readText()").toString();
        assertEquals(bridge.server.url(), link.substring(0, link.indexOf('#')));
        return link.substring(link.indexOf('#'));
    }
}
