package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.problem;
import static verbatim.web.Client.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.library.LibraryFullException;

/** {@code /api/stories} and {@code /api/health} over the real server. */
class StoriesApiTest {
    private static final String STORIES = "api/stories";
    private static final String TEXT = "Ferry runs aground\n\nA ferry with 212 people ran aground near Skarv. 🙂\n";

    private static TestServer server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.withStory(TestServer.TEXT);
        client = new Client(server.server.url());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void health() throws Exception {
        assertEquals("ok", json(client.get("api/health")).path("status").asText());
    }

    @Test
    void aStoryComesWithItsTextAndTheSpansInIt() throws Exception {
        JsonNode story = json(client.get(STORIES + "/bundled"));
        assertEquals(TestServer.TEXT, story.path("text").asText());
        assertEquals(server.story().version(), story.path("version").asText());
        assertEquals("Bridge reopens after two years", story.path("title").asText());
        JsonNode headline = story.path("metadata").path("headline");
        assertEquals(story.path("title").asText(),
                TestServer.TEXT.substring(headline.path("start").asInt(), headline.path("end").asInt()));
        assertEquals(7, story.path("metadata").size());
        assertTrue(story.path("paragraphs").size() >= 3);
        int end = 0;
        for (JsonNode paragraph : story.path("paragraphs")) {
            assertTrue(paragraph.path("start").asInt() >= end && paragraph.path("end").isInt());
            end = paragraph.path("end").asInt();
        }
        assertTrue(story.path("furniture").isArray());
    }

    @Test
    void suggestionsAreQuestions() throws Exception {
        assertTrue(json(client.get(STORIES + "/bundled/suggestions")).path("suggestions").isArray());
        problem(404, client.get(STORIES + "/nope/suggestions"));
    }

    @Test
    void aStoryIsAddedAskedListedAndRemoved() throws Exception {
        HttpResponse<String> created = client.post(STORIES, "{\"text\": " + quote(TEXT) + "}");
        assertEquals(201, created.statusCode(), created.body());
        JsonNode story = json(created);
        String id = story.path("id").asText();
        assertEquals(TEXT, story.path("text").asText());
        assertEquals("/" + STORIES + "/" + id, created.headers().firstValue("Location").orElse(""));
        assertTrue(id.matches("[A-Za-z0-9_-]{22}"), id);

        JsonNode reply = json(
                client.post("api/ask", "{\"question\": \"How many people?\", \"story\": \"" + id + "\"}"));
        assertEquals(id, reply.path("story").path("id").asText());

        JsonNode listing = json(client.get(STORIES));
        assertTrue(listing.path("next").isNull());
        assertEquals(id, listing.path("stories").get(0).path("id").asText());

        HttpResponse<String> removed = client.method("DELETE", STORIES + "/" + id);
        assertEquals(204, removed.statusCode());
        assertEquals("", removed.body());
        problem(404, client.method("DELETE", STORIES + "/" + id));
        problem(404, client.get(STORIES + "/" + id));
    }

    @Test
    void aTitleIsPutInFrontOfTheText() throws Exception {
        JsonNode story = json(
                client.post(STORIES, "{\"title\": \"Night ferry\", \"text\": \"It sank. Nobody died.\"}"));
        assertTrue(story.path("text").asText().startsWith("Night ferry\n"), story.path("text").asText());
        assertTrue(story.path("text").asText().endsWith("It sank. Nobody died."));
    }

    @Test
    void theBundledStoryStays() throws Exception {
        problem(409, client.method("DELETE", STORIES + "/bundled"));
        assertEquals(200, client.get(STORIES + "/bundled").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\": \"\"}", "{\"text\": \" \\n \"}", "{\"text\": 3}",
            "{\"text\": \"A story.\", \"title\": []}", "{\"text\": \"A \\u0000 story.\"}",
            "{\"text\": \"A \\ud800 story.\"}", "{\"text\": \"A story.\", \"title\": \"a\\udc00\"}"})
    void rightJsonWrongContent(String body) throws Exception {
        problem(422, client.post(STORIES, body));
    }

    @Test
    void storiesOverOneMegabyteAreRefused() throws Exception {
        String frame = "{\"text\": \"\"}";
        String body = "{\"text\": \"" + "a".repeat((1 << 20) - frame.length()) + "\"}";
        problem(413, client.post(STORIES, body + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "api/", "api/nope", "api/stories/x/y", "nope.html", "index.htm",
            "web/index.html", "..%2f..%2fetc/passwd", "api/stories/bundled/suggestions/x"})
    void unknownAddresses(String path) throws Exception {
        problem(404, client.get(path));
    }

    @Test
    void otherMethodsAreToldWhichOnesFit() throws Exception {
        HttpResponse<String> response = client.method("PUT", STORIES);
        problem(405, response);
        assertEquals("GET, POST", response.headers().firstValue("Allow").orElse(""));
        problem(405, client.method("POST", STORIES + "/bundled"));
        problem(405, client.method("POST", ""));
    }

    @Test
    void aFullLibrarySaysSo() throws Exception {
        try (TestServer full = TestServer.withStory(TestServer.TEXT); Client its = new Client(full.server.url())) {
            fill(full);
            problem(507, its.post(STORIES, "{\"text\": \"One story more.\"}"));
            assertEquals(200, its.get(STORIES + "/bundled").statusCode());
        }
    }

    private static void fill(TestServer full) throws Exception {
        try {
            int i = 0;
            while (true) {
                full.verbatim.library().add("", "Short story " + i++ + ".");
            }
        } catch (LibraryFullException e) {
            assertEquals(1_000, full.verbatim.library().size());
        }
    }
}
