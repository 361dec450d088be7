package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.library.Library;
import verbatim.story.Story;

/** {@code /api/feedback}: whether it is kept, and keeping it. */
final class FeedbackRoutes {
    private static final int MOST_BYTES = 64 << 10;
    private static final String FEEDBACK = "/api/feedback";

    private final Library library;
    private final @Nullable FeedbackFolder folder;
    private final boolean kept;

    FeedbackRoutes(Library library, ServerSettings settings) {
        this.library = library;
        this.kept = settings.takesFeedback();
        this.folder = settings.feedback() == null ? null : new FeedbackFolder(settings.feedback());
        if (folder != null) {
            library.onRemoval(card -> folder.forget(card.id()));
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get(FEEDBACK, ctx -> ctx.contentType("application/json").result(Json.write(Map.of("kept", kept))));
        routes.post(FEEDBACK, this::keep);
    }

    private void keep(Context ctx) throws IOException {
        if (folder == null || !kept) {
            throw new Problem(HttpStatus.FORBIDDEN, "This server keeps no feedback: it was started with "
                    + "--no-feedback, or others than this machine can reach it.");
        }
        JsonBody body = JsonBody.read(ctx, MOST_BYTES);
        Story story = library.read(body.text("story"))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "There is no story with that id."));
        if (!story.version().equals(body.text("version"))) {
            throw new Problem(HttpStatus.CONFLICT, "The story has changed since; please ask again.");
        }
        folder.keep(Feedback.read(body, story));
        if (library.card(story.id()).isEmpty()) {
            folder.forget(story.id());
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
