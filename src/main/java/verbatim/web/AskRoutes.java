package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import verbatim.conversation.Ask;
import verbatim.conversation.Chat;
import verbatim.conversation.Reply;
import verbatim.library.Library;

/** {@code POST /api/ask}: one question, one reply. */
final class AskRoutes {
    private static final int MOST_BYTES = 16 << 10;

    private final Chat chat;
    private final Gate gate;

    AskRoutes(Chat chat, Gate gate) {
        this.chat = chat;
        this.gate = gate;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/ask", this::ask);
    }

    private void ask(Context ctx) throws Exception {
        JsonBody body = JsonBody.read(ctx, MOST_BYTES);
        String question = body.question();
        String story = body.optionalText("story");
        Ask ask = new Ask(question, story == null ? Library.BUNDLED : story, body.optionalText("conversation"),
                body.flag("explain"));
        Reply reply = gate.pass(() -> chat.ask(ask));
        ctx.contentType("application/json").result(Json.write(ReplyJson.of(reply)));
    }
}
