package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verbatim.web.Client.json;
import static verbatim.web.Client.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a process of its own: what it prints, how it ends, and whom it talks to. */
class ProcessIT {
    private static final String READY = "Verbatim is ready: ";
    private static final int SIGTERM_EXIT = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void printsItsAddressAnswersAndStopsWhenTold() throws Exception {
        try (Running running = serve("--port", "0"); Client client = new Client(running.url)) {
            assertTrue(running.url.matches("http://127\\.0\\.0\\.1:[1-9]\\d*/"), running.url);
            assertEquals(200, client.post("api/ask", "{\"question\": \"Who?\"}").statusCode());
            running.process.toHandle().destroy();
            assertTrue(running.process.waitFor(20, TimeUnit.SECONDS));
            assertTrue(Set.of(0, SIGTERM_EXIT).contains(running.process.exitValue()),
                    "exit code " + running.process.exitValue());
            assertEquals("", running.rest());
            assertEquals("", running.errors());
        }
    }

    @Test
    void opensTheStoryItIsGivenAndKeepsFeedbackInTheFolderItIsGiven() throws Exception {
        Path story = Files.writeString(folder.resolve("story.txt"), "Lighthouse sold\n\nIt fetched 12 crowns.\n");
        Path data = folder.resolve("data");
        try (Running running = serve("--port", "0", "--story", story.toString(), "--data", data.toString());
                Client client = new Client(running.url)) {
            JsonNode opened = json(client.get("api/stories/bundled"));
            assertEquals("Lighthouse sold\n\nIt fetched 12 crowns.\n", opened.path("text").asText());
            assertEquals(204, client.post("api/feedback", """
                    {"story": "bundled", "version": "%s", "question": "Who bought it?", "verdict": "unanswered"}"""
                    .formatted(opened.path("version").asText())).statusCode());
            assertTrue(Files.isRegularFile(data.resolve("feedback").resolve("unanswered.jsonl")));
        }
    }

    @Test
    void storiesAreKeptAndOneServerHasThem() throws Exception {
        Path data = folder.resolve("kept");
        Path story = Files.writeString(folder.resolve("flood.txt"), "Flood\n\nIt closed 3 roads.\n");
        try (Running running = serve("--port", "0", "--data", data.toString());
                Client client = new Client(running.url)) {
            assertEquals(201, client.post("api/stories", "{\"text\": \"A fire destroyed 2 barns.\"}").statusCode());
            assertEnds(1, ".*in use by the Verbatim at " + running.url + "[^\\n]*\\n",
                    jar("serve", "--port", "0", "--data", data.toString()));
            assertPrints("1 story added, 0 there already, 0 left out.",
                    jar("add", story.toString(), "--data", data.toString()));
            assertEquals(3, json(client.get("api/stories")).path("stories").size());
        }
        try (Running running = serve("--port", "0", "--data", data.toString());
                Client client = new Client(running.url)) {
            JsonNode stories = json(client.get("api/stories")).path("stories");
            assertEquals(3, stories.size());
            JsonNode reply = json(client.post("api/ask", "{\"question\": \"How many roads?\", \"story\": "
                    + quote(stories.get(1).path("id").asText()) + "}"));
            assertEquals("Flood", reply.path("story").path("title").asText());
        }
    }

    @Test
    void aFolderIsFollowed() throws Exception {
        Path stories = Files.createDirectories(folder.resolve("newsroom"));
        try (Running running = serve("--port", "0", "--stories", stories.toString());
                Client client = new Client(running.url)) {
            Files.writeString(stories.resolve("flood.txt"), "Flood\n\nIt closed 3 roads.\n");
            for (int i = 0; i < 200 && json(client.get("api/stories")).path("stories").size() < 2; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertEquals("Flood", json(client.get("api/stories")).path("stories").get(0).path("title").asText());
        }
        assertEnds(1, "There is no folder [^\\n]*\\n",
                jar("serve", "--stories", folder.resolve("none").toString(), "--data",
                        folder.resolve("data").toString()));
    }

    @Test
    void neitherQuestionsNorStoriesAreLogged() throws Exception {
        try (Running running = serve("--port", "0"); Client client = new Client(running.url)) {
            client.post("api/ask", "{\"question\": \"Where is the canary?\"}");
            client.post("api/ask", "{\"question\": \"canary\" canary");
            client.post("api/ask", "{\"question\": \"canary \\ud800\"}");
            client.post("api/stories", "{\"text\": \"A canary escaped.\", \"title\": \"Canary\"}");
            client.post("api/stories", "{\"text\": \"A canary \\u0000 escaped.\"}");
            client.get("api/stories/canary");
            running.process.toHandle().destroy();
            assertTrue(running.process.waitFor(20, TimeUnit.SECONDS));
            assertFalse((running.rest() + running.errors()).toLowerCase().contains("canary"));
        }
    }

    @Test
    void aPortInUseIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ProcessBuilder process = jar("serve", "--port", String.valueOf(taken.getLocalPort()), "--data",
                    folder.resolve("data").toString());
            assertEnds(1, "Cannot listen on 127\\.0\\.0\\.1:\\d+; [^\\n]*\\.\\n", process);
        }
    }

    @Test
    void aMissingOrBrokenStoryIsOneSentence() throws Exception {
        assertEnds(1, ".*cannot be read[^\\n]*\\n", brokenStory(folder.resolve("none.txt")));
        Path blank = Files.writeString(folder.resolve("blank.txt"), " \n");
        assertEnds(1, ".*cannot be read[^\\n]*\\n", brokenStory(blank));
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[]{'a', (byte) 0xe9, 'b'});
        assertEnds(1, ".*UTF-8[^\\n]*\\n", brokenStory(latin));
    }

    private ProcessBuilder brokenStory(Path story) {
        return jar("serve", "--story", story.toString(), "--data", folder.resolve("data").toString());
    }

    @Test
    void wrongUsageIsExplained() throws Exception {
        for (List<String> wrong : List.of(List.<String>of(), List.of("bake"), List.of("serve", "--prot", "1"),
                List.of("serve", "--port", "x"), List.of("serve", "--port", "99999"),
                List.of("serve", "--frame-ancestors", "news"))) {
            assertEnds(2, "(?s).*Usage: verbatim.*", jar(wrong.toArray(String[]::new)));
        }
    }

    /** Sockets are listed all the while: a connection, or the look-up of a name, lasts longer than one listing. */
    @Test
    void opensNoConnection() throws Exception {
        assumeTrue(Sockets.canBeListed(), "sockets can be listed on Linux only");
        try (Running running = serve("--port", "0");
                Client client = new Client(running.url);
                Sockets.Watch watch = Sockets.watch(running.process.pid(), port(running.url))) {
            for (int i = 0; i < 20; i++) {
                client.post("api/ask", "{\"question\": \"How many users were named in round " + i + "?\"}");
                client.post("api/stories", "{\"text\": " + quote("Story " + i + "\n\nIt says little.") + "}");
                client.get("api/stories/bundled/suggestions");
            }
            assertEquals(Set.of(), watch.foreign());
            assertTrue(watch.sawServedPort(), "the watch saw no socket at all");
        }
    }

    private static int port(String url) {
        return URI.create(url).getPort();
    }

    private static ProcessBuilder jar(String... arguments) {
        String jar = Objects.requireNonNull(System.getProperty("verbatim.jar"), "run this with mvn verify");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(Stream.concat(Stream.of(java, "-jar", jar), Stream.of(arguments)).toList());
    }

    private Running serve(String... options) throws IOException {
        Path errors = Files.createTempFile(folder, "stderr", ".txt");
        List<String> given = List.of(options);
        Stream<String> data = given.contains("--data")
                ? Stream.empty()
                : Stream.of("--data", folder.resolve("data").toString());
        String[] arguments = Stream.of(Stream.of("serve"), given.stream(), data).flatMap(each -> each)
                .toArray(String[]::new);
        Process process = jar(arguments).redirectError(errors.toFile()).start();
        BufferedReader out = process.inputReader();
        String line = String.valueOf(out.readLine());
        assertTrue(line.startsWith(READY), () -> line + "\n" + read(errors));
        return new Running(process, out, errors, line.substring(READY.length()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertEnds(int code, String errors, ProcessBuilder command) throws Exception {
        Process process = command.start();
        String out = new String(process.getInputStream().readAllBytes());
        String err = new String(process.getErrorStream().readAllBytes()).replace("\r\n", "\n");
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(code, process.exitValue(), err);
        assertTrue(err.matches(errors), err);
        assertEquals("", out);
    }

    private static void assertPrints(String line, ProcessBuilder command) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        assertEquals(line, new String(process.getInputStream().readAllBytes()).strip());
        assertEquals(0, process.waitFor());
    }

    /** A server that is up; stopped at the end whatever the test did. */
    private record Running(Process process, BufferedReader out, Path stderr, String url) implements AutoCloseable {
        String rest() throws IOException {
            return String.join("\n", out.lines().toList());
        }

        String errors() {
            return read(stderr);
        }

        @Override
        public void close() {
            process.toHandle().destroy();
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                process.destroyForcibly();
                throw new AssertionError("the server did not stop when told", e);
            }
        }
    }
}
