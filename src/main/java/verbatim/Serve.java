package verbatim;

import io.javalin.Javalin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the chat page and the HTTP API. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Opens the chat page beside a story.")
final class Serve implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "7070", description = "Port to listen on; 0 picks a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws Exception {
        Javalin server = Javalin.create().start("127.0.0.1", port);
        System.out.println("Verbatim is ready: http://127.0.0.1:" + server.port() + "/");
        Thread.currentThread().join();
        return 0;
    }
}
