package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import verbatim.conversation.Ask;
import verbatim.conversation.Chat;
import verbatim.conversation.Reply;
import verbatim.library.Library;

/** {@code POST /api/ask}: one question, one reply. */
final class AskRoutes {
    private static final int MOST_BYTES = 16 << 10;
    private static final int MOST_CODE_POINTS = 1_000;

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
        String question = body.text("question");
        check(question);
        String story = body.optionalText("story");
        Ask ask = new Ask(question, story == null ? Library.BUNDLED : story, body.optionalText("conversation"),
                body.flag("explain"));
        Reply reply = gate.pass(() -> chat.ask(ask));
        ctx.contentType("application/json").result(Json.write(ReplyJson.of(reply)));
    }

    private static void check(String question) {
        if (question.isBlank()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "The question is empty.");
        }
        if (question.codePointCount(0, question.length()) > MOST_CODE_POINTS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "The question is longer than " + MOST_CODE_POINTS + " characters.");
        }
        boolean unreadable = question.codePoints()
                .anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (unreadable) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "The question holds a NUL or half a surrogate pair, which is no character.");
        }
    }
}
