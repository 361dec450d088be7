package verbatim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asking with comfort: keys, failures, and the history of a visit. */
class TypingIT extends PageInBrowser {
    @Test
    void enterWhileComposingDoesNotSend() {
        open();
        page.locator("#question").fill("橋");
        for (Map<String, Object> key : List.of(Map.<String, Object>of("isComposing", true),
                Map.<String, Object>of("keyCode", 229))) {
            Map<String, Object> event = new HashMap<>(
                    Map.of("key", "Enter", "bubbles", true, "cancelable", true));
            event.putAll(key);
            page.locator("#question").dispatchEvent("keydown", event);
        }
        page.locator("#question").press("Shift+Enter");
        assertThat(page.locator("#question")).hasValue("橋\n");
        assertThat(page.locator(".bubble")).hasCount(0);
        page.locator("#question").press("Enter");
        assertThat(page.locator(".asked")).hasCount(1);
        assertThat(page.locator("#question")).isFocused();
    }

    @Test
    void upRecallsWhatWasAsked() {
        open();
        answer("14");
        ask("First?");
        assertThat(page.locator("article.bubble")).hasCount(1);
        ask("Second?");
        assertThat(page.locator("article.bubble")).hasCount(2);
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#question")).hasValue("Second?");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#question")).hasValue("First?");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#question")).hasValue("Second?");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#question")).hasValue("");
        page.keyboard().type("mine");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#question")).hasValue("mine");
    }

    @Test
    void aFailedQuestionIsKeptAndCanBeRetriedWhenTheServerIsBack() throws Exception {
        TestServer down = TestServer.start();
        int port = down.port();
        open(down, 1280, 800, ColorScheme.LIGHT);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        down.close();
        ask("What reopened on Monday?");
        assertThat(page.locator("#alert")).containsText("cannot be reached");
        assertThat(page.locator("#question")).hasValue("What reopened on Monday?");
        assertThat(page.locator(".bubble")).hasCount(0);
        try (TestServer back = TestServer.start(port)) {
            page.locator("#alert").getByText("Retry").click();
            assertThat(page.locator("article.bubble")).hasCount(1);
            // Its buttons are fetched when the answer is there: the server must not stop before.
            assertThat(page.getByText("Copy quote")).isVisible();
            assertEquals(port, back.port());
        }
        assertThat(page.locator("#question")).hasValue("");
        assertThat(page.locator("#question")).isFocused();
        assertThat(page.locator("#alert")).isEmpty();
        forgive("ERR_CONNECTION_REFUSED");
    }

    @Test
    void theServersSentenceIsShown() {
        open();
        fulfil(503, "{\"title\": \"Busy\", \"status\": 503, \"detail\": \"Too many questions at once.\"}");
        ask("What reopened?");
        assertThat(page.locator("#alert")).containsText("Too many questions at once.");
        forgive("503");
    }

    @Test
    void theHistorySurvivesAReloadAndCanBeSavedAndCleared() throws Exception {
        open();
        answer("14");
        ask("How many stones?");
        assertThat(page.locator("article.bubble")).hasCount(1);
        refuse();
        ask("How old is Ida Holm?");
        assertThat(page.locator("article.bubble")).hasCount(2);
        page.reload();
        assertThat(page.locator("article.bubble")).hasCount(2);
        assertThat(page.locator(".asked").first()).containsText("How many stones?");
        page.locator(".answered").getByText("Show in story").click();
        assertThat(page.locator("mark")).hasText("14");
        String text = saved("Save as text");
        assertTrue(text.startsWith("Bridge reopens after two years\n\nYou asked: How many stones?\n14\n“"), text);
        assertTrue(text.contains("You asked: How old is Ida Holm?\nThe story does not say.\n"), text);
        JsonNode json = new ObjectMapper().readTree(saved("Save as JSON"));
        assertEquals("How many stones?", json.path("questions").path(0).path("question").asText());
        assertEquals("14", json.path("questions").path(0).path("reply").path("answer").path("text").asText());
        page.getByText("More").click();
        Request forgetting = page.waitForRequest("**/api/conversations/c", page.getByText("Clear questions")::click);
        assertEquals("DELETE", forgetting.method());
        assertThat(page.locator("#status")).hasText("The questions are cleared, here and on the server.");
        forgive("404");
        assertThat(page.locator("article.bubble")).hasCount(0);
        assertThat(page.locator("mark")).hasCount(0);
        page.reload();
        assertThat(page.locator("#story h1")).hasCount(1);
        assertThat(page.locator("article.bubble")).hasCount(0);
    }

    private String saved(String button) throws Exception {
        page.getByText("More").click();
        Download download = page.waitForDownload(() -> page.getByText(button).click());
        return Files.readString(download.path());
    }
}
