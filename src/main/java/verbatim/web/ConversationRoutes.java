package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import verbatim.conversation.Chat;

/** {@code DELETE /api/conversations/{id}}: what was asked and answered is forgotten. */
final class ConversationRoutes {
    private final Chat chat;

    ConversationRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(RoutesConfig routes) {
        routes.delete("/api/conversations/{id}", this::forget);
    }

    private void forget(Context ctx) {
        if (!chat.forget(ctx.pathParam("id"))) {
            throw new Problem(HttpStatus.NOT_FOUND, "There is no conversation with that id, or it was forgotten.");
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
