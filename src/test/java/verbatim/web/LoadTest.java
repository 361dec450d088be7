package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many clients at once, too many at once, and a server that is told to stop while it answers. */
class LoadTest {
    private static final int CLIENTS = 16;
    private static final int REQUESTS = 20;
    private static final List<String> QUESTIONS = List.of("How many people walked across it?", "Who found the stones?",
            "What did the repairs cost?", "When did the bridge reopen?", "how old is Ida Holm", "hello");

    @Test
    void sixteenClientsGetSpansOfTheStory() throws Exception {
        try (TestServer server = TestServer.start(); ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int first = i;
                running.add(pool.submit(() -> askAll(server.server.url(), first)));
            }
            int answers = 0;
            for (Future<Integer> each : running) {
                answers += each.get(2, TimeUnit.MINUTES);
            }
            assertTrue(answers > CLIENTS * REQUESTS / 3, "only " + answers + " answers");
        }
    }

    /** Asks in turn; returns how many answers came, each checked against the story. */
    private static int askAll(String url, int first) throws Exception {
        int answers = 0;
        try (Client client = new Client(url)) {
            for (int i = 0; i < REQUESTS; i++) {
                String question = QUESTIONS.get((first + i) % QUESTIONS.size());
                HttpResponse<String> response = client.post("api/ask", "{\"question\": \"" + question + "\"}");
                assertEquals(200, response.statusCode(), response.body());
                JsonNode answer = json(response).path("answer");
                if (!answer.isNull()) {
                    assertEquals(TestServer.TEXT.substring(answer.path("start").asInt(), answer.path("end").asInt()),
                            answer.path("text").asText());
                    answers++;
                }
            }
        }
        return answers;
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsSentAway() throws Exception {
        Gate gate = new Gate(1, 0);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (TestServer server = TestServer.start("127.0.0.1", gate, 1);
                Client client = new Client(server.server.url());
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Boolean> busy = pool.submit(() -> gate.pass(() -> {
                inside.countDown();
                return leave.await(1, TimeUnit.MINUTES);
            }));
            assertTrue(inside.await(1, TimeUnit.MINUTES));
            HttpResponse<String> response = client.post("api/ask", "{\"question\": \"Who?\"}");
            problem(503, response);
            assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
            assertEquals(200, client.get("api/health").statusCode());
            leave.countDown();
            assertTrue(busy.get(1, TimeUnit.MINUTES));
            assertEquals(200, client.post("api/ask", "{\"question\": \"Who?\"}").statusCode());
        }
    }

    @Test
    void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        TestServer server = TestServer.start();
        String body = "{\"question\": \"Who?\"}";
        try (Socket socket = new Socket("127.0.0.1", server.port());
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/ask HTTP/1.1\r\nHost: localhost:" + server.port()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                    + body.substring(0, 5)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            awaitRequest(server);
            Future<?> stopping = pool.submit(server::close);
            awaitRefusal(server.port());
            out.write(body.substring(5).getBytes(StandardCharsets.UTF_8));
            out.flush();
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(response.startsWith("HTTP/1.1 200 "), response);
            stopping.get(1, TimeUnit.MINUTES);
        }
    }

    /** A later request on another connection has been answered, so the earlier one has been taken. */
    private static void awaitRequest(TestServer server) throws Exception {
        try (Client client = new Client(server.server.url())) {
            assertEquals(200, client.get("api/health").statusCode());
        }
    }

    private static void awaitRefusal(int port) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            try {
                new Socket("127.0.0.1", port).close();
                Thread.sleep(10);
            } catch (IOException refused) {
                return;
            }
        }
        throw new AssertionError("the server still takes connections");
    }
}
