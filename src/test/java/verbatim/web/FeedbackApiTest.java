package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.problem;
import static verbatim.web.Client.quote;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.conversation.Reply;
import verbatim.evaluation.QuestionSet;
import verbatim.evaluation.QuestionSets;
import verbatim.evaluation.Selection;
import verbatim.evaluation.TestQuestion;

/** {@code /api/feedback}, and that what it keeps is what the evaluation reads. */
class FeedbackApiTest {
    private static final String FEEDBACK = "api/feedback";
    private static final int SIXTY = TestServer.TEXT.indexOf("60");

    @TempDir
    private Path parent;
    private Path folder = Path.of("");
    private TestServer server;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        folder = parent.resolve("data").resolve("feedback");
        server = TestServer.keepingFeedback(folder);
        client = new Client(server.server.url());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void whatIsRightIsAQuestionWithThisAnswer() throws Exception {
        assertTrue(json(client.get(FEEDBACK)).path("kept").asBoolean());
        assertFalse(Files.exists(folder), "nothing is written before there is something to keep");
        give("right", "\"answer\": {\"start\": %d, \"end\": %d}, \"context\": [\"Who?\"]".formatted(SIXTY, SIXTY + 2));
        QuestionSet set = read("judged.jsonl");
        assertEquals(List.of(), set.remarks());
        assertEquals(TestServer.TEXT, set.stories().getFirst().text());
        TestQuestion question = only(set);
        assertEquals("How many “people”?\nAll?", question.question());
        assertEquals("60", question.golds().getFirst().text());
        assertEquals("About 60 people walked across it in the first hour.",
                question.evidence().getFirst().in(TestServer.TEXT));
        assertEquals(List.of("Who?"), question.context());
    }

    @Test
    void aCorrectionIsAQuestionWithTheRightWords() throws Exception {
        give("wrong", "\"answer\": {\"start\": 0, \"end\": 6}, \"words\": \" 3.2 million \"");
        TestQuestion question = only(read("judged.jsonl"));
        assertEquals("3.2 million", question.golds().getFirst().text());
    }

    @Test
    void whatTheStoryDoesNotSayHasNoAnswer() throws Exception {
        give("not_in_story", "\"answer\": {\"start\": 0, \"end\": 6}");
        assertEquals(Reply.Status.NOT_IN_STORY, only(read("judged.jsonl")).expected());
        give("right", "\"answer\": null");
        assertEquals(2, read("judged.jsonl").size());
    }

    @Test
    void aWrongAnswerIsNotToBeGivenAgain() throws Exception {
        give("wrong", "\"answer\": {\"start\": %d, \"end\": %d}".formatted(SIXTY, SIXTY + 2));
        TestQuestion question = only(read("doubted.jsonl"));
        assertEquals(List.of("60"), question.mustNotContain());
        assertEquals(Reply.Status.ANSWERED, question.expected());
    }

    @Test
    void unansweredQuestionsAreListed() throws Exception {
        give("unanswered", "\"answer\": null");
        assertEquals(1, read("unanswered.jsonl").size());
        assertFalse(Files.exists(folder.resolve("judged.jsonl")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"verdict\": \"great\"", "\"verdict\": null", "\"verdict\": \"wrong\", \"words\": \"4,000\"",
                    "\"verdict\": \"wrong\", \"words\": \" \"", "\"verdict\": \"right\", \"answer\": {\"start\": 3}",
                    "\"verdict\": \"right\", \"answer\": {\"start\": 5, \"end\": 4}",
                    "\"verdict\": \"right\", \"answer\": {\"start\": 5, \"end\": 5}",
                    "\"verdict\": \"right\", \"answer\": {\"start\": 0, \"end\": 100000}",
                    "\"verdict\": \"right\", \"context\": \"Who?\"", "\"verdict\": \"right\", \"context\": [3]",
                    "\"verdict\": \"right\", \"context\": [\" \"]"})
    void rightJsonWrongContent(String fields) throws Exception {
        problem(422, post(fields));
        assertFalse(Files.exists(folder));
    }

    @Test
    void aSpanThroughAnEmojiIsRefused() throws Exception {
        int half = TestServer.TEXT.indexOf("🙂") + 1;
        problem(422, post("\"verdict\": \"right\", \"answer\": {\"start\": 0, \"end\": " + half + "}"));
    }

    @Test
    void anotherVersionOfTheStoryIsAConflict() throws Exception {
        problem(409, client.post(FEEDBACK,
                "{\"story\": \"bundled\", \"version\": \"0\", \"question\": \"Who?\", \"verdict\": \"right\"}"));
        problem(404, client.post(FEEDBACK, "{\"story\": \"nope\", \"version\": \"0\"}"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Files.writeString(parent.resolve("data"), "a file where the folder should be");
        assertTrue(problem(500, post("\"verdict\": \"right\"")).contains("cannot be written"));
    }

    @Test
    void aServerWithoutAFolderKeepsNone() throws Exception {
        try (TestServer none = TestServer.start(); Client its = new Client(none.server.url())) {
            assertFalse(json(its.get(FEEDBACK)).path("kept").asBoolean(true));
            problem(403, its.post(FEEDBACK, "{}"));
        }
    }

    @Test
    void openToTheNetworkNoneIsKept() throws Exception {
        try (TestServer open = TestServer.keepingFeedback("0.0.0.0", folder);
                Client its = new Client("http://127.0.0.1:" + open.port() + "/")) {
            assertFalse(json(its.get(FEEDBACK)).path("kept").asBoolean(true));
            problem(403, its.post(FEEDBACK, "{}"));
            assertFalse(Files.exists(folder));
        }
    }

    private void give(String verdict, String fields) throws Exception {
        HttpResponse<String> response = post("\"verdict\": \"" + verdict + "\", " + fields);
        assertEquals(204, response.statusCode(), response.body());
    }

    private HttpResponse<String> post(String fields) throws Exception {
        return client.post(FEEDBACK, "{\"story\": \"bundled\", \"version\": \"%s\", \"question\": %s, %s}"
                .formatted(server.story().version(), quote("How many “people”?\nAll?"), fields));
    }

    private QuestionSet read(String file) throws Exception {
        return new QuestionSets(Map.of()).read(folder.resolve(file), Selection.ALL);
    }

    private static TestQuestion only(QuestionSet set) {
        assertEquals(1, set.size());
        return set.stories().getFirst().questions().getFirst();
    }
}
