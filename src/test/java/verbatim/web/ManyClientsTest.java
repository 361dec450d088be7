package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.story.Story;

/** Many clients add, ask, change and remove at the same time, on a server whose stories lie in a folder. */
class ManyClientsTest {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 2;

    @TempDir
    private Path data;

    @Test
    void everyAnswerIsASpanOfItsStorysVersion() throws Exception {
        try (TestServer server = TestServer.keeping(data);
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(clients.submit(() -> run(server.server.url(), number)));
            }
            int answers = 0;
            for (Future<Integer> each : running) {
                answers += each.get();
            }
            assertTrue(answers > CLIENTS, "only " + answers + " questions were answered");
        }
        try (Stream<Path> files = Files.list(data.resolve("stories"))) {
            assertEquals(List.of(), files.toList(), "every story was removed again");
        }
    }

    /** How many questions were answered. */
    private static int run(String url, int number) throws Exception {
        int answers = 0;
        try (Client client = new Client(url)) {
            for (int round = 0; round < ROUNDS; round++) {
                String first = text(number, round, 12 + number);
                String second = "Correction. " + text(number, round, 30 + number);
                JsonNode story = json(client.post("api/stories", body(first)));
                String id = story.path("id").asText();
                answers += ask(client, id, List.of(first));
                answers += ask(client, "bundled", List.of(TestServer.TEXT));
                HttpResponse<String> put = client.put("api/stories/" + id, body(second), "If-Match",
                        "\"" + story.path("version").asText() + "\"");
                assertEquals(200, put.statusCode(), put.body());
                answers += ask(client, id, List.of(second));
                assertEquals(204, client.method("DELETE", "api/stories/" + id).statusCode());
                assertEquals(404, client.get("api/stories/" + id).statusCode());
            }
        }
        return answers;
    }

    private static int ask(Client client, String story, List<String> texts) throws Exception {
        HttpResponse<String> response;
        do {
            response = client.post("api/ask",
                    "{\"question\": \"How many boats were sunk?\", \"story\": \"" + story + "\"}");
        } while (response.statusCode() == 503);
        JsonNode reply = json(response);
        assertEquals(story, reply.path("story").path("id").asText());
        JsonNode answer = reply.path("answer");
        if (answer.isNull()) {
            return 0;
        }
        String version = reply.path("story").path("version").asText();
        String text = texts.stream().filter(each -> Story.versionOf(each).equals(version)).findFirst()
                .orElseThrow();
        assertEquals(answer.path("text").asText(),
                text.substring(answer.path("start").asInt(), answer.path("end").asInt()));
        return 1;
    }

    private static String text(int client, int round, int boats) {
        return "A storm of client " + client + " in round " + round + " sank " + boats + " boats in the harbour.";
    }

    private static String body(String text) throws Exception {
        return "{\"text\": " + quote(text) + "}";
    }
}
