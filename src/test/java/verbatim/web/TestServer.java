package verbatim.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.Verbatim;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;
import verbatim.library.LibraryFullException;
import verbatim.story.Story;
import verbatim.story.StoryException;

/** The real server on a free port. Those that open {@link #TEXT} share their models and their library. */
final class TestServer implements AutoCloseable {
    static final String TEXT = """
            Bridge reopens after two years

            The old stone bridge at Alder Ford reopened on Monday after repairs that cost 3.2 million crowns.

            "We found 14 cracked stones," said engineer Ida Holm. “The café 🙂 stayed open.”

            About 60 people walked across it in the first hour.
            """;
    private static @Nullable Verbatim shared;

    final Verbatim verbatim;
    final WebServer server;

    private final @Nullable LibraryFolder folder;

    private TestServer(Verbatim verbatim, WebServer server) throws BindException {
        this(verbatim, server, null);
    }

    private TestServer(Verbatim verbatim, WebServer server, @Nullable LibraryFolder folder) throws BindException {
        this.verbatim = verbatim;
        this.server = server.start();
        this.folder = folder;
    }

    static TestServer start() throws Exception {
        return start("127.0.0.1", new Gate(2, 16), 1);
    }

    /** On the port where another one has been. */
    static TestServer start(int port) throws Exception {
        return new TestServer(shared(), server(shared(), new ServerSettings("127.0.0.1", port, List.of("self")),
                new Gate(2, 16), 1));
    }

    /** Whose stories and feedback lie in a data folder. */
    static TestServer keeping(Path data) throws Exception {
        LibraryFolder folder = LibraryFolder.hold(data);
        Verbatim verbatim = Verbatim.load(folder);
        verbatim.library().addBundled(TEXT);
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, List.of("self"), data.resolve("feedback"), true);
        return new TestServer(verbatim, server(verbatim, settings, new Gate(2, 32), 1), folder);
    }

    static TestServer keepingFeedback(Path folder) throws Exception {
        return keepingFeedback("127.0.0.1", folder);
    }

    static TestServer keepingFeedback(String host, Path folder) throws Exception {
        return new TestServer(shared(), server(shared(), new ServerSettings(host, 0, List.of("self"), folder, true),
                new Gate(2, 16), 100));
    }

    /** @param burst how many requests the rate limit lets pass; it only counts on a host that is not loopback */
    static TestServer start(String host, Gate gate, int burst) throws Exception {
        return new TestServer(shared(), server(shared(), host, gate, burst));
    }

    /** With models and a library of its own. */
    static TestServer withStory(String text) throws Exception {
        Verbatim verbatim = load(text);
        return new TestServer(verbatim, server(verbatim, "127.0.0.1", new Gate(2, 16), 1));
    }

    static TestServer withBundledStory() throws Exception {
        try (InputStream in = Objects.requireNonNull(TestServer.class.getResourceAsStream("/stories/bundled.txt"))) {
            return withStory(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static WebServer server(Verbatim verbatim, String host, Gate gate, int burst) {
        return server(verbatim, new ServerSettings(host, 0, List.of("self")), gate, burst);
    }

    private static WebServer server(Verbatim verbatim, ServerSettings settings, Gate gate, int burst) {
        return WebServer.create(verbatim.library(), verbatim.chat(), settings, gate,
                new RateLimit(burst, 0.001, System::nanoTime));
    }

    private static synchronized Verbatim shared() throws StoryException, LibraryFullException, IOException {
        if (shared == null) {
            shared = load(TEXT);
        }
        return shared;
    }

    private static Verbatim load(String text) throws StoryException, LibraryFullException {
        Verbatim verbatim = Verbatim.load();
        verbatim.library().addBundled(text);
        return verbatim;
    }

    Story story() {
        return verbatim.library().find(Library.BUNDLED).orElseThrow().story();
    }

    int port() {
        return URI.create(server.url()).getPort();
    }

    @Override
    public void close() {
        server.close();
        if (folder != null) {
            try (LibraryFolder held = folder) {
                verbatim.library().close();
                held.leaveUrl("");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
