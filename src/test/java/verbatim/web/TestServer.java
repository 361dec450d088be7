package verbatim.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import verbatim.Verbatim;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.story.Story;
import verbatim.story.StoryException;

/** The real server with its own library on a free port; the models are loaded once for all tests. */
final class TestServer implements AutoCloseable {
    static final String TEXT = """
            Bridge reopens after two years

            The old stone bridge at Alder Ford reopened on Monday after repairs that cost 3.2 million crowns.

            "We found 14 cracked stones," said engineer Ida Holm. “The café 🙂 stayed open.”

            About 60 people walked across it in the first hour.
            """;

    final Library library;
    final WebServer server;
    final Story story;

    private TestServer(Library library, WebServer server, Story story) {
        this.library = library;
        this.server = server;
        this.story = story;
    }

    static TestServer start() throws StoryException, LibraryFullException, BindException {
        return start("127.0.0.1", TEXT, 8);
    }

    static TestServer withBundledStory() throws IOException, StoryException, LibraryFullException {
        try (InputStream in = Objects.requireNonNull(TestServer.class.getResourceAsStream("/stories/bundled.txt"))) {
            return start("127.0.0.1", new String(in.readAllBytes(), StandardCharsets.UTF_8), 8);
        }
    }

    /** @param burst how many requests the rate limit allows at once; it only counts on a host that is not loopback */
    static TestServer start(String host, String text, int burst)
            throws StoryException, LibraryFullException, BindException {
        Verbatim verbatim = Verbatim.load();
        Story story = verbatim.library().addBundled(text).story();
        WebServer server = WebServer.create(verbatim.library(), verbatim.chat(),
                new ServerSettings(host, 0, List.of("self")), new Gate(2, 16),
                new RateLimit(burst, 0.001, System::nanoTime));
        return new TestServer(verbatim.library(), server.start(), story);
    }

    String url(String path) {
        return server.url() + path;
    }

    int port() {
        return java.net.URI.create(server.url()).getPort();
    }

    @Override
    public void close() {
        server.close();
    }
}
