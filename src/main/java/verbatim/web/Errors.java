package verbatim.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.conversation.UnknownStoryException;
import verbatim.document.DocumentException;
import verbatim.library.DuplicateStoryException;
import verbatim.library.LibraryFullException;
import verbatim.library.StaleVersionException;
import verbatim.story.StoryException;

/** Turns every exception into a {@link Problem}. What a reader asked or a story says never gets into the log. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String OURS = "Something went wrong in the server; its log says where.";

    private Errors() {}

    static void addTo(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        routes.exception(Problem.class, (problem, ctx) -> problem.send(ctx));
        routes.exception(UnknownStoryException.class,
                (e, ctx) -> new Problem(HttpStatus.NOT_FOUND, "There is no story with that id.").send(ctx));
        routes.exception(StoryException.class,
                (e, ctx) -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage()).send(ctx));
        routes.exception(DocumentException.class, (e, ctx) -> new Problem(status(e), e.getMessage()).send(ctx));
        routes.exception(LibraryFullException.class,
                (e, ctx) -> new Problem(HttpStatus.INSUFFICIENT_STORAGE, e.getMessage()).send(ctx));
        routes.exception(StaleVersionException.class,
                (e, ctx) -> new Problem(HttpStatus.PRECONDITION_FAILED, e.getMessage()).send(ctx));
        routes.exception(DuplicateStoryException.class,
                (e, ctx) -> new Problem(HttpStatus.CONFLICT, e.getMessage()).send(ctx));
        routes.exception(Gate.BusyException.class, (e, ctx) -> {
            ctx.header("Retry-After", "1");
            new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Too many questions at once; please ask again in a moment.")
                    .send(ctx);
        });
        routes.exception(HttpResponseException.class, Errors::ofRouting);
        routes.exception(Exception.class, (e, ctx) -> {
            log(e);
            new Problem(HttpStatus.INTERNAL_SERVER_ERROR, OURS).send(ctx);
        });
        config.router.javaLangErrorHandler(Errors::ofJava);
    }

    private static HttpStatus status(DocumentException e) {
        return switch (e.kind()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED, MISLABELLED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NOT_FOUND, ENCRYPTED, SCANNED, EMPTY, BROKEN, TOO_COSTLY -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** Javalin's own refusals: no such path, or not with this method. */
    private static void ofRouting(HttpResponseException e, Context ctx) {
        if (e instanceof MethodNotAllowedResponse) {
            String allowed = e.getDetails().getOrDefault("availableMethods", "");
            ctx.header("Allow", allowed);
            new Problem(HttpStatus.METHOD_NOT_ALLOWED, "This address takes only " + allowed + ".").send(ctx);
        } else if (e.getStatus() == HttpStatus.NOT_FOUND.getCode()) {
            new Problem(HttpStatus.NOT_FOUND, "There is nothing at this address.").send(ctx);
        } else {
            new Problem(HttpStatus.forStatus(e.getStatus()), "The request could not be taken.").send(ctx);
        }
    }

    /** Errors of Java itself, such as a memory that is full, do not pass through Javalin's exceptions. */
    private static void ofJava(HttpServletResponse response, Error error) {
        log(error);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        response.setStatus(status.getCode());
        response.setContentType(Problem.CONTENT_TYPE);
        try {
            response.getOutputStream().write(Problem.body(status.getCode(), status.getMessage(), OURS));
        } catch (IOException gone) {
            log(gone);
        }
    }

    /** Where it happened and what kind it was, without the message: that may quote a question. */
    private static void log(Throwable e) {
        String where = Stream.of(e.getStackTrace()).map(frame -> "\n\tat " + frame).collect(Collectors.joining());
        LOG.error("{}{}", e.getClass().getName(), where);
    }
}
