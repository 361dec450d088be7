package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.library.Library;
import verbatim.library.StoryCard;

/** The stories of the library on the page: dropped, chosen, listed, opened, removed. */
class LibraryIT extends PageInBrowser {
    private static final String FERRY = """
            Ferry runs aground off Skarv

            Northern Courier

            Published: 3 March 2025, 10:15

            A ferry carrying 212 passengers ran aground off Skarv on Monday, the coast guard said.
            """;
    private static final String TRAM = """
            # Tromvik approves first tram line

            *By Jon Aas, 27 March 2025*

            The tram line will have 13 stops, the council of Tromvik said.
            """;
    private static TestServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = TestServer.withStory(TestServer.TEXT);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void emptyLibrary() throws Exception {
        Library library = server.verbatim.library();
        for (StoryCard card : library.cards(null, 500).stories()) {
            if (!card.id().equals(Library.BUNDLED)) {
                library.remove(card.id());
            }
        }
    }

    @Test
    void filesDroppedOnThePageAreLookedAtThenAddedAndWhatIsLeftOutIsSaid() {
        open(server, 1280, 800, ColorScheme.LIGHT);
        assertThat(page.locator("#stories")).isVisible();
        assertThat(page.locator("#scope")).isHidden();
        drop(Map.of("ferry.txt", FERRY, "tram.md", TRAM, "broken.pdf", "no PDF"));
        assertThat(page.locator(".previews > li")).hasCount(3);
        assertThat(page.locator(".previews .failed")).containsText("broken.pdf");
        page.locator(".previews summary", named("Ferry")).click();
        assertThat(page.locator(".previews pre:visible")).containsText("carrying 212 passengers");
        assertEquals(1, server.verbatim.library().size());
        page.getByText("Add 2 stories").click();
        assertThat(page.locator(".adding [role=status]")).hasText("2 added, 1 left out.");
        assertThat(page.locator(".cards li")).hasCount(3);
        assertThat(page.locator("#scope")).isVisible();
        page.locator(".report").getByText("Tromvik").click();
        assertThat(page.locator("#story h1")).hasText("Tromvik approves first tram line");
        forgive("415");
    }

    @Test
    void aFileThatIsThereAlreadyIsNotAddedTwice() throws Exception {
        server.verbatim.library().add("", FERRY);
        open(server, 1280, 800, ColorScheme.LIGHT);
        page.locator("#stories").click();
        FileChooser chooser = page.waitForFileChooser(page.getByText("Choose files")::click);
        assertTrue(chooser.isMultiple());
        chooser.setFiles(new FilePayload("again.txt", "text/plain", FERRY.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Add this story").click();
        assertThat(page.locator(".adding [role=status]")).hasText("0 added, 1 there already.");
        assertEquals(2, server.verbatim.library().size());
    }

    @Test
    void storiesAreFoundByWordsSiteAndDay() throws Exception {
        server.verbatim.library().add("", FERRY);
        server.verbatim.library().add("", "Choir wins prize\n\nPublished: 2 June 2024\n\nA choir won a prize.\n");
        open(server, 1280, 800, ColorScheme.LIGHT);
        page.locator("#stories").click();
        Locator cards = page.locator(".cards li");
        assertThat(cards).hasCount(3);
        assertThat(cards.filter(new Locator.FilterOptions().setHasText("Ferry"))).containsText("3 March 2025");
        page.locator("[name=query]").fill("passengers");
        assertThat(cards).hasCount(1);
        assertThat(page.locator(".library > .note")).hasText("1 story");
        page.locator("[name=query]").fill("zebra");
        assertThat(page.locator(".library > .note")).hasText("No story matches.");
        page.locator("[name=query]").fill("");
        page.getByText("By day or site").click();
        page.locator("[name=to]").fill("2024-12-31");
        assertThat(cards).hasCount(1);
        assertThat(cards).containsText("Choir wins prize");
        page.locator("[name=to]").fill("");
        page.locator("[name=site]").fill("Nobody's News");
        assertThat(cards).hasCount(0);
    }

    @Test
    void aLongListComesInParts() throws Exception {
        for (int i = 0; i < 60; i++) {
            server.verbatim.library().add("", "Story " + i + "\n\nThis is the story with the number " + i + ".\n");
        }
        open(server, 1280, 800, ColorScheme.LIGHT);
        page.locator("#stories").click();
        assertThat(page.locator(".cards li")).hasCount(50);
        assertThat(page.locator(".library > .note")).hasText("The first 50 stories");
        page.getByText("More stories").click();
        assertThat(page.locator(".cards li")).hasCount(61);
        assertThat(page.getByText("More stories")).isHidden();
    }

    @Test
    void eachStoryKeepsItsOwnConversationAndBackLeadsBack() throws Exception {
        StoryCard ferry = server.verbatim.library().add("", FERRY);
        open(server, 1280, 800, ColorScheme.LIGHT);
        answer("60");
        ask("How many people?");
        assertThat(page.locator("article.bubble")).hasCount(1);
        page.locator("#stories").click();
        page.locator(".cards").getByText("Ferry").click();
        assertThat(page.locator("#story h1")).hasText("Ferry runs aground off Skarv");
        assertThat(page.locator("article.bubble")).hasCount(0);
        assertTrue(page.url().endsWith("#story=" + ferry.id()), page.url());
        page.goBack();
        assertThat(page.locator(".library h1")).isVisible();
        page.goBack();
        assertThat(page.locator("#story h1")).hasText("Bridge reopens after two years");
        assertThat(page.locator("article.bubble")).hasCount(1);
    }

    @Test
    void removingIsAskedForTwiceAndTakesTheStorysConversationWithIt() throws Exception {
        StoryCard ferry = server.verbatim.library().add("", FERRY);
        context = browser.newContext();
        openPage(server, "#story=" + ferry.id());
        refuse();
        ask("Who was hurt?");
        assertThat(page.locator("article.bubble")).hasCount(1);
        page.locator("#stories").click();
        assertThat(page.locator(".cards li").last().getByText("Remove")).hasCount(0);
        page.getByLabel("Remove “Ferry runs aground off Skarv”").click();
        page.getByText("Keep it").click();
        assertEquals(2, server.verbatim.library().size());
        page.getByLabel("Remove “Ferry runs aground off Skarv”").click();
        page.locator(".sure .strong").click();
        assertThat(page.locator(".library > .note")).hasText("“Ferry runs aground off Skarv” is removed.");
        assertEquals(1, server.verbatim.library().size());
        assertThat(page.locator(".cards li")).hasCount(1);
        assertEquals("[]", page.evaluate("id => sessionStorage.getItem(`verbatim:${id}`)", ferry.id()));
        page.locator(".library").getByText("Back to the story").click();
        assertThat(page.locator("#story h1")).hasText("Bridge reopens after two years");
        assertThat(page.locator("article.bubble")).hasCount(0);
    }

    @Test
    void aServerThatOthersCanReachOffersNothingItWouldRefuse() throws Exception {
        try (TestServer reachable = TestServer.start("0.0.0.0", new Gate(2, 16), 1_000)) {
            StoryCard story = reachable.verbatim.library().add("", FERRY);
            open(reachable, 1280, 800, ColorScheme.LIGHT);
            page.locator("#stories").click();
            assertThat(page.locator(".cards").getByText("Ferry runs")).isVisible();
            assertThat(page.locator(".adding")).isHidden();
            assertThat(page.locator(".library").getByText("Remove")).hasCount(0);
            reachable.verbatim.library().remove(story.id());
        }
    }

    @Test
    void whoReadsOneStoryInAnotherPageNoticesNothing() throws Exception {
        server.verbatim.library().add("", FERRY);
        AtomicInteger listed = new AtomicInteger();
        open(server, 1280, 800, ColorScheme.LIGHT);
        page.onRequest(request -> {
            if (request.url().contains("api/stories?") || request.url().contains("library")) {
                listed.incrementAndGet();
            }
        });
        page.route("**/article", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html").setBody("<iframe src='./' style='width:100%;height:90vh'></iframe>")));
        page.navigate(server.server.url() + "article");
        assertThat(page.frameLocator("iframe").locator("#story h1")).hasText("Bridge reopens after two years");
        page.frameLocator("iframe").locator("#question").fill("What reopened?");
        page.frameLocator("iframe").locator("#question").press("Enter");
        assertThat(page.frameLocator("iframe").locator("article.bubble")).hasCount(1);
        assertThat(page.frameLocator("iframe").locator("#stories")).isHidden();
        assertThat(page.frameLocator("iframe").locator("#scope")).isHidden();
        assertEquals(0, listed.get());
    }

    @Test
    void whatThePageFetchesBeforeTheReaderDoesAnythingIsSmall() {
        AtomicInteger bytes = new AtomicInteger();
        context = browser.newContext(new Browser.NewContextOptions());
        context.onResponse(response -> {
            // The tab asks for its icon once more.
            if (!response.url().contains("/api/") && !response.url().endsWith("icon.svg")) {
                bytes.addAndGet(response.body().length);
            }
        });
        openPage(server, "");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(bytes.get() > 30_000 && bytes.get() <= 60_000, "fetched " + bytes);
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void drop(Map<String, String> files) {
        List<List<String>> parts = files.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(file -> List.of(file.getKey(), file.getValue())).toList();
        JSHandle transfer = page.evaluateHandle("""
                files => {
                  const transfer = new DataTransfer();
                  for (const [name, text] of files) transfer.items.add(new File([text], name));
                  return transfer;
                }""", parts);
        Map<String, Object> event = Map.of("dataTransfer", transfer);
        page.waitForResponse("**/drop.js", () -> page.dispatchEvent("body", "dragenter", event));
        assertThat(page.locator(".dropping")).hasCount(1);
        page.dispatchEvent("body", "dragover", event);
        assertThat(page.locator(".dropping")).isVisible();
        page.dispatchEvent("body", "drop", event);
        assertThat(page.locator(".dropping")).isHidden();
    }
}
