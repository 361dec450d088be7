package verbatim.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import verbatim.conversation.Chat;
import verbatim.library.Library;

/**
 * The chat page and the HTTP API. Every answer it sends is a span of the story that was asked; questions and stories
 * are never logged, and the server opens no connection of its own. Reachable by others than this machine
 * ({@code host} not loopback), it lets stories be read and asked, not added or removed, and keeps no feedback.
 * Thread-safe.
 */
public final class WebServer implements AutoCloseable {
    private static final int WAITING = 16;
    private static final int BURST = 30;
    private static final double PER_SECOND = 5;
    private static final long STOP_MILLIS = 10_000;

    private final ServerSettings settings;
    private final RateLimit rateLimit;
    private final Javalin javalin;
    private final SecurityHeaders headers;
    private volatile RequestGuard guard;

    private WebServer(Library library, Chat chat, ServerSettings settings, Gate gate, RateLimit rateLimit) {
        this.settings = settings;
        this.rateLimit = rateLimit;
        headers = new SecurityHeaders(settings.frameAncestors());
        guard = new RequestGuard(settings, settings.port());
        javalin = Javalin.create(config -> {
            quiet(config);
            config.routes.before(this::admit);
            new AskRoutes(chat, gate).addTo(config.routes);
            new ConversationRoutes(chat).addTo(config.routes);
            new StoryRoutes(library, chat, gate, !settings.local()).addTo(config.routes);
            new NewStories(library, gate, !settings.local()).addTo(config.routes);
            new FeedbackRoutes(library, settings).addTo(config.routes);
            config.routes.get("/api/health", ctx -> ctx.contentType("application/json")
                    .result(Json.write(Map.of("status", "ok"))));
            PageFiles.addTo(config.routes);
            Errors.addTo(config);
        });
    }

    /** A server that is not started yet. The library must hold a story under {@link Library#BUNDLED}. */
    public static WebServer create(Library library, Chat chat, ServerSettings settings) {
        Gate gate = new Gate(Runtime.getRuntime().availableProcessors(), WAITING);
        return create(library, chat, settings, gate, new RateLimit(BURST, PER_SECOND, System::nanoTime));
    }

    static WebServer create(Library library, Chat chat, ServerSettings settings, Gate gate, RateLimit rateLimit) {
        return new WebServer(library, chat, settings, gate, rateLimit);
    }

    /**
     * Starts to listen.
     *
     * @throws BindException when the port is taken or the host is not this machine's; the message is a sentence
     */
    public WebServer start() throws BindException {
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            BindException sentence = new BindException("Cannot listen on " + settings.hostInUrl() + ":"
                    + settings.port() + "; the port is taken by another program, or the address is not this "
                    + "machine's: choose others with --port and --host.");
            sentence.initCause(e);
            throw sentence;
        }
        guard = new RequestGuard(settings, javalin.port());
        return this;
    }

    /** Where the page is, with the port that is really used. */
    public String url() {
        String host = settings.wildcard() ? "localhost" : settings.hostInUrl();
        return "http://" + host + ":" + javalin.port() + "/";
    }

    /** Stops taking requests, lets those being answered finish for up to ten seconds, and stops. */
    @Override
    public void close() {
        javalin.stop();
    }

    private void admit(Context ctx) {
        headers.put(ctx);
        guard.check(ctx);
        boolean limited = !settings.local() && ctx.path().startsWith("/api/");
        if (limited && !rateLimit.allows(ctx.ip())) {
            ctx.header("Retry-After", "1");
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS,
                    "Too many requests from your address; please wait a moment.");
        }
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        Upload.configure(config.jetty);
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(WebServer::stopGracefully);
    }

    private static void stopGracefully(Server server) {
        server.setHandler(new GracefulHandler());
        server.setErrorHandler(new BadRequests());
        server.setStopTimeout(STOP_MILLIS);
    }
}
