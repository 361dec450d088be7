package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Ask;
import verbatim.conversation.Chat;
import verbatim.conversation.Reply;
import verbatim.library.Library;
import verbatim.library.StoryFilter;

/** {@code POST /api/ask}: one question, one reply. */
final class AskRoutes {
    private static final int MOST_BYTES = 16 << 10;
    private static final String ALL = "all";
    private static final int MOST_CHOSEN = 300;
    private static final String SCOPE = "The field \"scope\" must be \"all\" or a list of ids of stories, "
            + MOST_CHOSEN + " at most.";

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
        StoryFilter scope = scope(body);
        if (scope != null && story != null) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Name one \"story\" or a \"scope\", not both.");
        }
        Ask ask = new Ask(question, story == null ? Library.BUNDLED : story, body.optionalText("conversation"),
                body.flag("explain"), scope);
        Reply reply = gate.pass(() -> chat.ask(ask));
        ctx.contentType("application/json").result(Json.write(ReplyJson.of(reply)));
    }

    /** The stories to ask; null when it is one. */
    private static @Nullable StoryFilter scope(JsonBody body) {
        String from = body.optionalText("from");
        String to = body.optionalText("to");
        String site = body.optionalText("site");
        if (!body.has("scope")) {
            if (from != null || to != null || site != null) {
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                        "The fields \"from\", \"to\" and \"site\" narrow a \"scope\": send \"scope\": \"all\" with them.");
            }
            return null;
        }
        if (body.isText("scope")) {
            if (!ALL.equals(body.optionalText("scope"))) {
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, SCOPE);
            }
            return Filters.of(from, to, site, null);
        }
        List<String> ids = body.texts("scope");
        if (ids.isEmpty() || ids.size() > MOST_CHOSEN) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, SCOPE);
        }
        return Filters.of(from, to, site, Set.copyOf(ids));
    }
}
