package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import verbatim.library.StoryCard;
import verbatim.story.Story;

/**
 * The page in a real browser, for the tests of each of its sides. Where a test needs a certain reply, the reply is the
 * test's own, with offsets into the story that the page shows; so only the tests of the whole path depend on how well
 * questions are answered. Whatever the browser complains of fails the test, and so does a request to anywhere else.
 */
abstract class PageInBrowser {
    private static final String REPLY = """
            {"status": "%s", "reply": %s, "answer": %s, "passage": %s, "confidence": 0.7, "alternatives": %s,
             "questionType": {"label": "NUM:count", "probability": 0.9}, "parts": %s, "understood": %s,
             "suggestions": [], "stories": %s, "conversation": "c", "millis": 1.0,
             "explanation": {"terms": ["bridg", "open"], "passages": [{"text": "A passage", "start": 0, "end": 6,
               "score": 2.5}]},
             "story": {"id": "%s", "version": "%s", "title": "t"}}""";
    private static final int PATIENCE_MILLIS = 20_000;

    static TestServer bridge;
    private static Playwright playwright;
    static Browser browser;

    final List<String> complaints = new CopyOnWriteArrayList<>();
    BrowserContext context;
    Page page;
    /** What the next replies that are not answers of the server's say beside the answer. */
    String alternatives = "[]";
    String parts = "[]";
    String understood = "null";
    /** What each of several stories says, for a question to all. */
    String stories = "[]";
    private Story story;

    @BeforeAll
    static void startBrowser() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        bridge = TestServer.start();
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
        bridge.close();
    }

    @AfterEach
    void closePage() {
        context.close();
        assertEquals(List.of(), complaints);
    }

    /** Opens the bridge story on a wide screen. */
    final void open() {
        open(bridge, 1280, 800, ColorScheme.LIGHT);
    }

    final void open(TestServer server, int width, int height, ColorScheme scheme) {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE).setAcceptDownloads(true)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        openPage(server, "");
    }

    /** Opens another page in the context that is open. */
    final void openPage(TestServer server, String fragment) {
        story = server.story();
        String home = server.server.url();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("blob:")) {
                complaints.add("asked for " + request.url());
            }
        });
        page.navigate(home + fragment);
        assertThat(page.locator("#story h1")).hasCount(1);
    }

    /** Adds a story to the bridge server and opens it on a wide screen. */
    final void openStory(String text) throws Exception {
        StoryCard added = bridge.verbatim.library().add("", text);
        context = browser.newContext();
        openPage(bridge, "#story=" + added.id());
        story = bridge.verbatim.library().read(added.id()).orElseThrow();
    }

    final void ask(String question) {
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
    }

    /** The next questions are answered with this span of the story, in its paragraph. */
    final void answer(int start, int end) {
        String answer = answerJson(start, end);
        reply("answered", quoted(story.text().substring(start, end)), answer, passage(start, end));
    }

    /** The next questions are answered with where these words stand first. */
    final void answer(String words) {
        int start = story.text().indexOf(words);
        answer(start, start + words.length());
    }

    final String answerJson(String words) {
        int start = story.text().indexOf(words);
        return answerJson(start, start + words.length());
    }

    final String answerJson(int start, int end) {
        return """
                {"text": %s, "start": %d, "end": %d, "confidence": 0.7, "storyId": "bundled", "passage": %s,
                 "attribution": {"speaker": "Ida Holm", "cue": "said", "kind": "quote"}}"""
                .formatted(quoted(story.text().substring(start, end)), start, end, passage(start, end));
    }

    /** What the story that is open says, as one of several. */
    final String saying(String words) {
        return "{\"story\": {\"id\": \"%s\", \"version\": \"%s\", \"title\": \"t\", \"site\": null, \"published\": null}, \"answer\": %s}"
                .formatted(story.id(), story.version(), answerJson(words));
    }

    private String passage(int start, int end) {
        String text = story.text();
        int from = text.lastIndexOf("\n\n", start) < 0 ? 0 : text.lastIndexOf("\n\n", start) + 2;
        return span(from, Math.max(end, text.indexOf("\n", start)));
    }

    final void refuse() {
        reply("not_in_story", quoted("The story does not say."), "null", span(0, 30));
    }

    final void reply(String status, String reply, String answer, String passage) {
        fulfil(200, REPLY.formatted(status, reply, answer, passage, alternatives, parts, understood, stories,
                story.id(), story.version()));
    }

    final void fulfil(int status, String body) {
        page.unroute("**/api/ask");
        page.route("**/api/ask", route -> route.fulfill(
                new Route.FulfillOptions().setStatus(status).setContentType("application/json").setBody(body)));
    }

    final void forgive(String complaint) {
        complaints.removeIf(each -> each.contains(complaint));
    }

    private String span(int start, int end) {
        return "{\"text\": %s, \"start\": %d, \"end\": %d}".formatted(quoted(story.text().substring(start, end)), start,
                end);
    }

    static String quoted(String text) {
        return new String(Json.write(text), StandardCharsets.UTF_8);
    }
}
