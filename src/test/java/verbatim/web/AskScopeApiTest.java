package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.problem;
import static verbatim.web.Client.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking several stories, and finding them, over the real server. */
class AskScopeApiTest {
    private static final String FERRY = """
            Ferry to Skarv runs aground

            Site: The Skarv Post
            Published 3 March 2024

            A ferry with 212 people on board ran aground near Skarv on Sunday.
            """;

    private static TestServer server;
    private static Client client;
    private static String ferry = "";

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.withStory(TestServer.TEXT);
        client = new Client(server.server.url());
        ferry = json(client.post("api/stories", "{\"text\": " + quote(FERRY) + "}")).path("id").asText();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static JsonNode ask(String question, String more) throws Exception {
        return json(client.post("api/ask", "{\"question\": " + quote(question) + ", " + more + "}"));
    }

    @Test
    void theReplyNamesTheStoryThatAnswers() throws Exception {
        JsonNode reply = ask("How many people were on board the ferry?", "\"scope\": \"all\"");
        assertEquals("answered", reply.path("status").asText());
        assertEquals(ferry, reply.path("answer").path("storyId").asText());
        JsonNode story = reply.path("story");
        assertEquals(ferry, story.path("id").asText());
        assertEquals("The Skarv Post", story.path("site").asText());
        assertEquals("2024-03-03", story.path("published").asText());
        JsonNode first = reply.path("stories").path(0);
        assertEquals(story, first.path("story"));
        assertEquals(reply.path("answer"), first.path("answer"));
        JsonNode answer = reply.path("answer");
        assertEquals(answer.path("text").asText(),
                FERRY.substring(answer.path("start").asInt(), answer.path("end").asInt()));
        assertTrue(reply.path("reply").asText().contains("Ferry to Skarv runs aground"));
    }

    @Test
    void theScopeIsNarrowed() throws Exception {
        String question = "How many people were on board the ferry?";
        assertNotEquals(ferry, ask(question, "\"scope\": [\"bundled\"]").path("answer").path("storyId").asText());
        for (String scope : List.of("\"scope\": \"all\", \"to\": \"2024-03-02\"",
                "\"scope\": \"all\", \"from\": \"2024-03-04\"", "\"scope\": \"all\", \"site\": \"Other Post\"")) {
            assertEquals("not_in_story", ask(question, scope).path("status").asText(), scope);
        }
        for (String scope : List.of("\"scope\": [" + quote(ferry) + ", \"bundled\"]",
                "\"scope\": \"all\", \"from\": \"2024-03-03\", \"to\": \"2024-03-03\", \"site\": \"the skarv post\"")) {
            assertEquals("answered", ask(question, scope).path("status").asText(), scope);
        }
    }

    @Test
    void nothingThatMatchesIsNoStory() throws Exception {
        JsonNode reply = ask("Who plays the xylophone in Quartzdorf?", "\"scope\": \"all\"");
        assertEquals("not_in_story", reply.path("status").asText());
        assertTrue(reply.path("story").isNull());
        assertEquals(0, reply.path("stories").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"scope\": \"some\"", "\"scope\": 3", "\"scope\": []", "\"scope\": [\"\"]",
            "\"scope\": [3]", "\"scope\": {}", "\"scope\": \"all\", \"from\": \"yesterday\"",
            "\"scope\": \"all\", \"to\": \"2024-02-30\"", "\"scope\": \"all\", \"site\": \" \"",
            "\"scope\": \"all\", \"from\": \"2024-03-04\", \"to\": \"2024-03-03\"", "\"from\": \"2024-03-04\"",
            "\"scope\": \"all\", \"story\": \"bundled\"", "\"scope\": \"all\", \"site\": 4"})
    void aWrongScopeIsRefused(String scope) throws Exception {
        problem(422, client.post("api/ask", "{\"question\": \"Who?\", " + scope + "}"));
    }

    @Test
    void anUnknownStoryIsNotFound() throws Exception {
        problem(404, client.post("api/ask", "{\"question\": \"Who?\", \"scope\": [\"bundled\", \"none\"]}"));
    }

    private static List<String> listed(String parameters) throws Exception {
        List<String> ids = new ArrayList<>();
        json(client.get("api/stories?" + parameters)).path("stories")
                .forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    @Test
    void storiesAreFoundByWordsSiteAndDay() throws Exception {
        assertEquals(List.of(ferry), listed("query=ferry"));
        assertEquals(List.of("bundled"), listed("query=Alder%20bridge"));
        assertEquals(List.of(), listed("query=zeppelin"));
        assertEquals(List.of(ferry), listed("site=The%20Skarv%20Post"));
        assertEquals(List.of(ferry), listed("from=2024-03-01&to=2024-03-31"));
        assertEquals(List.of(), listed("query=bridge&from=2024-03-01"));
        assertEquals(1, listed("query=the&limit=1").size());
        assertEquals(2, listed("query=").size());
        JsonNode found = json(client.get("api/stories?query=ferry"));
        assertTrue(found.path("next").isNull());
        assertEquals("2024-03-03", found.path("stories").path(0).path("published").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=today", "to=2024-13-01", "site=%20", "limit=0", "limit=501", "limit=many",
            "from=2024-03-04&to=2024-03-03", "query=ferry&after=x", "after=x"})
    void wrongParametersAreRefused(String parameters) throws Exception {
        problem(422, client.get("api/stories?" + parameters));
    }
}
