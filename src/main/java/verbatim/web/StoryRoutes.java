package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Chat;
import verbatim.library.Library;
import verbatim.story.Story;

/** {@code /api/stories}: reading and removing stories; {@link NewStories} adds them. */
final class StoryRoutes {
    static final String STORIES = "/api/stories";
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
        routes.get(STORIES, this::list);
        routes.get(STORY, ctx -> send(ctx, StoryJson.of(find(ctx))));
        routes.delete(STORY, this::remove);
        routes.get(STORY + "/suggestions", this::suggestions);
    }

    private void list(Context ctx) {
        send(ctx, new Listing(library.stories().stream().map(StoryJson.Heading::of).toList(), null));
    }

    private void remove(Context ctx) {
        requireWritable();
        Story story = find(ctx);
        if (story.id().equals(Library.BUNDLED)) {
            throw new Problem(HttpStatus.CONFLICT, "The story that the server was started with cannot be removed.");
        }
        library.remove(story.id());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void suggestions(Context ctx) throws Exception {
        List<String> questions = gate.pass(() -> chat.suggestions(ctx.pathParam("id")));
        send(ctx, new Suggestions(questions));
    }

    private Story find(Context ctx) {
        return library.find(ctx.pathParam("id"))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "There is no story with that id.")).story();
    }

    private void requireWritable() {
        if (readOnly) {
            throw Problem.readOnly();
        }
    }

    static void send(Context ctx, Object value) {
        ctx.contentType("application/json").result(Json.write(value));
    }

    record Listing(List<StoryJson.Heading> stories, @Nullable String next) {}

    record Suggestions(List<String> suggestions) {}
}
