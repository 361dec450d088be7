package verbatim;

import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verbatim.conversation.UnknownStoryException;
import verbatim.library.FolderWatch;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;
import verbatim.web.ServerSettings;
import verbatim.web.WebServer;

/** {@code serve}: the chat page and the HTTP API, until the process is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, showDefaultValues = true,
        description = "Opens a chat page beside a story and prints its address.")
final class Serve implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7070",
            description = "Port to listen on; 0 picks a free one.")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1",
            description = "Address to listen on. When others than this machine can reach it, stories, those in --data "
                    + "too, can only be read and asked.")
    private String host = "";

    @Option(names = "--story", paramLabel = "FILE",
            description = "The story to open, instead of the bundled one: plain text, Markdown, HTML, PDF or DOCX.")
    private @Nullable Path file;

    @Option(names = "--frame-ancestors", paramLabel = "SITE", split = ",", defaultValue = "self",
            description = "Sites that may show the page in a frame: self, none or https://news.example; several with "
                    + "commas between.")
    private List<String> frameAncestors = List.of();

    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder where stories that are added, and feedback from the page, are kept; by default the "
                    + "user's own, such as ~/.local/share/verbatim. Made when it is needed.")
    private @Nullable Path data;

    @Option(names = "--stories", paramLabel = "FOLDER",
            description = "Folder to follow: its stories are added, changed and removed as its files are.")
    private @Nullable Path watched;

    @Option(names = "--in-memory", description = "Keep no stories: those that are added are forgotten when the server "
            + "stops, and those in --data stay closed.")
    private boolean inMemory;

    @Option(names = "--no-feedback", description = "Keep no feedback.")
    private boolean noFeedback;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path folder = data == null ? DataFolder.usual() : data;
        ServerSettings settings = settings(folder);
        if (watched != null && !Files.isDirectory(watched)) {
            throw new Failure("There is no folder " + watched + " to follow.");
        }
        try (LibraryFolder held = inMemory ? null : Held.folder(folder)) {
            return serve(settings, held);
        }
    }

    private Integer serve(ServerSettings settings, @Nullable LibraryFolder held) throws Exception {
        Verbatim verbatim = held == null ? Verbatim.load() : Held.load(held);
        GivenStory.addTo(verbatim.library(), file);
        // The page asks for these first thing; finding them loads what the first question would have to wait for.
        Thread warmUp = new Thread(() -> suggest(verbatim), "warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        WebServer server = start(WebServer.create(verbatim.library(), verbatim.chat(), settings));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        if (held != null) {
            held.leaveUrl(server.url());
        }
        if (watched != null) {
            FolderWatch.start(watched, verbatim.library());
        }
        PrintWriter out = command().getOut();
        out.println("Verbatim is ready: " + server.url());
        out.flush();
        Thread.currentThread().join();
        return CommandLine.ExitCode.OK;
    }

    private static void suggest(Verbatim verbatim) {
        try {
            verbatim.chat().suggestions(Library.BUNDLED);
        } catch (UnknownStoryException e) {
            throw new IllegalStateException("the bundled story cannot be removed", e);
        }
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private ServerSettings settings(Path folder) {
        try {
            return new ServerSettings(host, port, frameAncestors, folder.resolve("feedback"), !noFeedback);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command(), e.getMessage(), e);
        }
    }

    private static WebServer start(WebServer server) throws Failure {
        try {
            return server.start();
        } catch (BindException e) {
            throw new Failure(e.getMessage());
        }
    }
}
