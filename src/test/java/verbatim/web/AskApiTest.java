package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /api/ask} over the real server: the reply's shape, and every way to ask wrongly. */
class AskApiTest extends OverHttp {
    private static final String ASK = "api/ask";
    private static final Set<String> FIELDS = Set.of("status", "reply", "answer", "passage", "confidence",
            "questionType", "alternatives", "parts", "understood", "suggestions", "explanation", "story", "stories",
            "conversation", "millis");

    @Test
    void everyFieldIsThere() throws Exception {
        JsonNode reply = ask("Who is the engineer?");
        assertEquals(new TreeSet<>(FIELDS), new TreeSet<>(reply.properties().stream().map(e -> e.getKey()).toList()));
        assertTrue(reply.path("parts").isArray());
        assertTrue(reply.path("explanation").isNull());
        assertTrue(reply.path("questionType").path("label").asText().contains(":"));
        assertTrue(reply.path("questionType").path("probability").isNumber());
        assertEquals("bundled", reply.path("story").path("id").asText());
        assertEquals(server.story().version(), reply.path("story").path("version").asText());
        assertFalse(reply.path("conversation").asText().isEmpty());
    }

    @Test
    void anAnswerIsCutOutOfTheStory() throws Exception {
        JsonNode reply = ask("How many cracked stones were found?");
        JsonNode answer = reply.path("answer");
        assertEquals("answered", reply.path("status").asText());
        assertSpan(answer);
        assertSpan(answer.path("passage"));
        assertEquals("bundled", answer.path("storyId").asText());
        double confidence = answer.path("confidence").asDouble(-1);
        assertTrue(confidence >= 0 && confidence <= 1, () -> "confidence " + confidence);
    }

    @Test
    void explainsWhenAsked() throws Exception {
        JsonNode reply = json(client.post(ASK, "{\"question\": \"How many stones?\", \"explain\": true}"));
        assertTrue(reply.path("explanation").path("terms").isArray(), reply.toString());
        for (JsonNode passage : reply.path("explanation").path("passages")) {
            assertSpan(passage);
            assertTrue(passage.path("score").isNumber());
        }
    }

    @Test
    void conversationIdsAreMintedByTheServer() throws Exception {
        JsonNode reply = json(client.post(ASK, "{\"question\": \"Who?\", \"conversation\": \"made-up\"}"));
        assertFalse(reply.path("conversation").asText().equals("made-up"));
    }

    @Test
    void takesCharsetUtf8AndUnknownFieldsAndDuplicateKeys() throws Exception {
        BodyPublisher body = BodyPublishers.ofString("""
                {"question": 1, "question": "Wie viele Brücken? 🙂", "more": {"x": [1]}, "story": null}""");
        HttpResponse<String> response = client.post(ASK, body, "Application/JSON; charset=\"UTF-8\"");
        assertEquals(200, response.statusCode(), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "question", "{\"question\": \"a\"} x", "{\"question\": \"a\"}{}",
            "{\"question\": 'a'}", "{\"question\": \"a\",}", "{\"question\": NaN}", "/* c */ {\"question\": \"a\"}"})
    void notJson(String body) throws Exception {
        problem(400, client.post(ASK, body));
    }

    @Test
    void deeplyNestedJsonIsRefused() throws Exception {
        problem(400, client.post(ASK, "{\"question\": \"a\", \"x\": " + "[".repeat(3_000) + "]".repeat(3_000) + "}"));
    }

    @Test
    void aProblemNeverQuotesTheQuestion() throws Exception {
        assertFalse(client.post(ASK, "{\"question\": \"secret\" secret}").body().contains("secret"));
    }

    @Test
    void notUtf8() throws Exception {
        byte[] body = "{\"question\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        problem(400, client.post(ASK, BodyPublishers.ofByteArray(body), "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16",
            "application/problem+json", "application/jsonp", "application/json; charset"})
    void notSentAsJson(String type) throws Exception {
        problem(415, client.post(ASK, BodyPublishers.ofString("{\"question\": \"Who?\"}"), type));
    }

    @Test
    void noContentType() throws Exception {
        String response = Client.raw(server.port(), """
                POST /api/ask HTTP/1.1
                Host: localhost:%d
                Connection: close
                Content-Length: 20

                {"question": "Who?"}""".formatted(server.port()));
        assertTrue(response.startsWith("HTTP/1.1 415 "), response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"question\"", "{}", "{\"question\": null}", "{\"question\": 5}",
            "{\"question\": true}", "{\"question\": [\"a\"]}", "{\"question\": \"\"}", "{\"question\": \" \\t\\n\"}",
            "{\"question\": \"a\\u0000b\"}", "{\"question\": \"a\\ud83d\"}", "{\"question\": \"\\ude42\\ud83d\"}",
            "{\"question\": \"a\", \"story\": 7}", "{\"question\": \"a\", \"conversation\": {}}",
            "{\"question\": \"a\", \"explain\": \"true\"}", "{\"question\": \"a\", \"explain\": 1}"})
    void rightJsonWrongContent(String body) throws Exception {
        problem(422, client.post(ASK, body));
    }

    @Test
    void questionsAreCountedInCodePoints() throws Exception {
        assertEquals(200, client.post(ASK, question("🙂".repeat(1_000))).statusCode());
        problem(422, client.post(ASK, question("a".repeat(1_001))));
    }

    @Test
    void bodiesOverSixteenKilobytesAreRefusedHoweverTheyAreSent() throws Exception {
        String fits = question("Who?") + " ".repeat((16 << 10) - question("Who?").length());
        assertEquals(200, client.post(ASK, fits).statusCode());
        problem(413, client.post(ASK, fits + " "));
        problem(413, client.post(ASK, chunked(fits + " "), "application/json"));
        problem(413, client.post(ASK, chunked("x".repeat(3 << 20)), "application/json"));
    }

    @Test
    void unknownStory() throws Exception {
        problem(404, client.post(ASK, "{\"question\": \"Who?\", \"story\": \"nope\"}"));
    }

    @Test
    void otherMethodsAreToldWhichOneFits() throws Exception {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            HttpResponse<String> response = client.method(method, ASK);
            problem(405, response);
            assertEquals("POST", response.headers().firstValue("Allow").orElse(""));
        }
    }

    private static JsonNode ask(String question) throws Exception {
        HttpResponse<String> response = client.post(ASK, question(question));
        assertEquals(200, response.statusCode(), response.body());
        return json(response);
    }

    private static String question(String text) {
        return "{\"question\": \"" + text + "\"}";
    }

    private static BodyPublisher chunked(String text) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertSpan(JsonNode span) {
        String cut = TestServer.TEXT.substring(span.path("start").asInt(), span.path("end").asInt());
        assertEquals(cut, span.path("text").asText());
        assertFalse(cut.isEmpty());
    }
}
