package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import verbatim.conversation.Chat;
import verbatim.library.Library;
import verbatim.library.NewStory;
import verbatim.library.StaleVersionException;
import verbatim.library.StoryCard;
import verbatim.story.Story;
import verbatim.story.StoryException;

/** {@code /api/stories}: reading, replacing and removing stories; {@link NewStories} adds them. */
final class StoryRoutes {
    static final String STORIES = "/api/stories";
    private static final int MOST_BYTES = 1 << 20;
    private static final String STORY = STORIES + "/{id}";

    private final Library library;
    private final Chat chat;
    private final Gate gate;
    private final boolean readOnly;

    /** @param readOnly whether stories may only be read, because others than this machine's user can ask */
    StoryRoutes(Library library, Chat chat, Gate gate, boolean readOnly) {
        this.library = library;
        this.chat = chat;
        this.gate = gate;
        this.readOnly = readOnly;
    }

    void addTo(RoutesConfig routes) {
        routes.get(STORIES, new StoryList(library, readOnly)::send);
        routes.get(STORY, ctx -> sendStory(ctx, ctx.pathParam("id")));
        routes.put(STORY, unless(readOnly, this::replace));
        routes.delete(STORY, unless(readOnly, this::remove));
        routes.get(STORY + "/suggestions", this::suggestions);
    }

    private void replace(Context ctx) throws Exception {
        StoryCard card = changeable(ctx);
        String match = ctx.header("If-Match");
        if (match == null) {
            throw new Problem(HttpStatus.PRECONDITION_REQUIRED, "Say in the header If-Match which version is to be "
                    + "replaced: the ETag that came with the story.");
        }
        if (!EntityTag.matches(match, card.version())) {
            throw new StaleVersionException();
        }
        NewStory story = posted(ctx);
        StoryCard replaced = gate.pass(() -> library.replace(card.id(), card.version(), story))
                .orElseThrow(StoryRoutes::unknown);
        sendStory(ctx, replaced.id());
    }

    private void remove(Context ctx) throws Exception {
        if (!library.remove(changeable(ctx).id())) {
            throw unknown();
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void suggestions(Context ctx) throws Exception {
        List<String> questions = gate.pass(() -> chat.suggestions(ctx.pathParam("id")));
        send(ctx, new Suggestions(questions));
    }

    /** The story that stands in a request as JSON. */
    static NewStory posted(Context ctx) throws IOException, StoryException {
        JsonBody body = JsonBody.read(ctx, MOST_BYTES);
        String text = body.text("text");
        String title = body.optionalText("title");
        return NewStory.of(title == null ? "" : title, text);
    }

    private StoryCard changeable(Context ctx) {
        StoryCard card = library.card(ctx.pathParam("id")).orElseThrow(StoryRoutes::unknown);
        if (card.id().equals(Library.BUNDLED)) {
            throw new Problem(HttpStatus.CONFLICT,
                    "The story that the server was started with can be neither removed nor replaced.");
        }
        return card;
    }

    /** The handler, or a refusal where stories can only be read. */
    static Handler unless(boolean readOnly, Handler handler) {
        return ctx -> {
            if (readOnly) {
                throw Problem.readOnly();
            }
            handler.handle(ctx);
        };
    }

    static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "There is no story with that id.");
    }

    private void sendStory(Context ctx, String id) {
        Story story = library.read(id).orElseThrow(StoryRoutes::unknown);
        ctx.header("ETag", EntityTag.of(story.version()));
        send(ctx, StoryJson.of(story));
    }

    static void send(Context ctx, Object value) {
        ctx.contentType("application/json").result(Json.write(value));
    }

    record Suggestions(List<String> suggestions) {}
}
