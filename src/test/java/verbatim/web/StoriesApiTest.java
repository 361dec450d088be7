package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.problem;
import static verbatim.web.Client.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.library.LibraryFullException;
import verbatim.library.StoryFilter;

/** {@code /api/stories} and {@code /api/health} over the real server. */
class StoriesApiTest extends OverHttp {
    private static final String STORIES = "api/stories";
    private static final String TEXT = "Ferry runs aground\n\nA ferry with 212 people ran aground near Skarv. 🙂\n";

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
    void theSameStoryIsThereOnce() throws Exception {
        HttpResponse<String> first = client.post(STORIES, "{\"text\": \"A storm sank 12 boats.\"}");
        assertEquals(201, first.statusCode());
        HttpResponse<String> again = client.post(STORIES, "{\"text\": \"\\ufeffA storm sank 12 boats.\"}");
        assertEquals(200, again.statusCode());
        assertEquals(json(first).path("id").asText(), json(again).path("id").asText());
        assertEquals("bundled",
                json(client.post(STORIES, "{\"text\": " + quote(TestServer.TEXT) + "}")).path("id").asText());
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOneThatIsNamed() throws Exception {
        JsonNode story = json(client.post(STORIES, "{\"text\": \"A storm sank 13 boats.\"}"));
        String address = STORIES + "/" + story.path("id").asText();
        String tag = client.get(address).headers().firstValue("ETag").orElse("");
        assertEquals("\"" + story.path("version").asText() + "\"", tag);
        String body = "{\"text\": \"A storm sank 14 boats.\"}";
        problem(428, client.put(address, body));
        problem(412, client.put(address, body, "If-Match", "\"0\""));
        problem(412, client.put(address, body, "If-Match", "W/" + tag));
        problem(422, client.put(address, "{\"text\": \" \"}", "If-Match", tag));
        problem(404, client.put(STORIES + "/nope", body, "If-Match", tag));
        HttpResponse<String> put = client.put(address, body, "If-Match", "\"0\", " + tag);
        assertEquals(200, put.statusCode(), put.body());
        assertEquals("A storm sank 14 boats.", json(put).path("text").asText());
        assertEquals(story.path("id"), json(put).path("id"));
        assertEquals("\"" + json(put).path("version").asText() + "\"", put.headers().firstValue("ETag").orElse(""));
        problem(412, client.put(address, body, "If-Match", tag));
        assertEquals(200, client.put(address, body, "If-Match", "*").statusCode());
    }

    @Test
    void anotherStorysTextIsAConflict() throws Exception {
        json(client.post(STORIES, "{\"text\": \"A storm sank 15 boats.\"}"));
        JsonNode story = json(client.post(STORIES, "{\"text\": \"A storm sank 16 boats.\"}"));
        problem(409, client.put(STORIES + "/" + story.path("id").asText(),
                "{\"text\": \"A storm sank 15 boats.\"}", "If-Match", "*"));
        problem(409, client.put(STORIES + "/bundled", "{\"text\": \"Another.\"}", "If-Match", "*"));
    }

    @Test
    void theListComesInParts() throws Exception {
        for (int i = 0; i < 3; i++) {
            client.post(STORIES, "{\"text\": \"Storm " + i + " sank boats.\"}");
        }
        JsonNode first = json(client.get(STORIES + "?limit=2"));
        assertEquals(2, first.path("stories").size());
        assertEquals(List.of("id", "version", "title", "site", "published", "added"),
                first.path("stories").get(0).propertyStream().map(Map.Entry::getKey).toList());
        JsonNode second = json(client.get(STORIES + "?limit=1&after="
                + URLEncoder.encode(first.path("next").asText(), StandardCharsets.UTF_8)));
        assertTrue(first.path("stories").get(1).path("added").asText()
                .compareTo(second.path("stories").get(0).path("added").asText()) > 0);
        problem(422, client.get(STORIES + "?limit=0"));
        problem(422, client.get(STORIES + "?limit=many"));
        problem(422, client.get(STORIES + "?after=2"));
    }

    /** Neither its words nor what was said of them stay anywhere in the data folder. */
    @Test
    void ofAStoryThatIsRemovedNothingStays(@TempDir Path data) throws Exception {
        try (TestServer keeping = TestServer.keeping(data); Client its = new Client(keeping.server.url())) {
            String marker = "Quagmirovia";
            JsonNode story = json(its.post(STORIES,
                    "{\"text\": \"A storm sank 12 boats off " + marker + ". Mayor Ida Holm denied it.\"}"));
            String id = story.path("id").asText();
            JsonNode other = json(its.post(STORIES, "{\"text\": \"Another storm.\"}"));
            feedback(its, story, marker);
            feedback(its, other, "another storm");
            JsonNode asked = json(its.post("api/ask",
                    "{\"question\": \"Where did it sink boats?\", \"story\": \"" + id + "\"}"));
            assertEquals(id, asked.path("story").path("id").asText());
            assertTrue(holds(data, marker));
            assertEquals(204, its.method("DELETE", STORIES + "/" + id).statusCode());
            keeping.verbatim.library().search("anything", StoryFilter.ALL, 1);
            assertFalse(holds(data, marker) || holds(data, marker.toLowerCase(Locale.ROOT)) || holds(data, id));
            assertTrue(holds(data, "another storm"), "the other story's feedback is there still");
        }
    }

    private static void feedback(Client its, JsonNode story, String words) throws Exception {
        String body = "{\"story\": \"%s\", \"version\": \"%s\", \"question\": %s, \"verdict\": \"%s\"}";
        for (String verdict : List.of("unanswered", "wrong", "not_in_story")) {
            assertEquals(204, its.post("api/feedback", body.formatted(story.path("id").asText(),
                    story.path("version").asText(), quote("Is it " + words + "?"), verdict)).statusCode());
        }
    }

    private static boolean holds(Path folder, String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(words)) {
                    return true;
                }
            }
        }
        return false;
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
