package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import verbatim.document.Document;
import verbatim.document.DocumentException;
import verbatim.document.Documents;
import verbatim.library.Addition;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.library.NewStory;
import verbatim.story.Story;
import verbatim.story.StoryException;

/**
 * {@code POST /api/stories} and {@code POST /api/stories/preview}: stories that are added, as JSON or as files, and what
 * they would be. Files are read by half of the machine at most, so that questions are answered meanwhile.
 */
final class NewStories {
    private static final int WAITING = 16;

    private final Library library;
    private final Gate reading;
    private final Gate adding;
    private final boolean readOnly;

    /** @param readOnly whether nothing may be added, because others than this machine's user can ask */
    NewStories(Library library, Gate adding, boolean readOnly) {
        this.library = library;
        this.adding = adding;
        this.readOnly = readOnly;
        this.reading = new Gate(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    void addTo(RoutesConfig routes) {
        routes.post(StoryRoutes.STORIES, StoryRoutes.unless(readOnly, this::add));
        routes.post(StoryRoutes.STORIES + "/preview", StoryRoutes.unless(readOnly, this::preview));
    }

    private void add(Context ctx) throws Exception {
        if (!Upload.isIn(ctx)) {
            created(ctx, add(StoryRoutes.posted(ctx)));
            return;
        }
        Additions additions = reading.pass(() -> {
            List<Upload> files = Upload.files(ctx);
            if (files.size() == 1) {
                created(ctx, add(story(read(files.getFirst()))));
                return null;
            }
            return addAll(files);
        });
        if (additions != null) {
            StoryRoutes.send(ctx, additions);
        }
    }

    private Additions addAll(List<Upload> files) throws Exception {
        List<StoryJson.Card> added = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Upload file : files) {
            try {
                added.add(StoryJson.Card.of(add(story(read(file))).card()));
            } catch (DocumentException | StoryException | LibraryFullException e) {
                skipped.add(new Skipped(Documents.shownName(file.name()), e.getMessage()));
            }
        }
        return new Additions(added, skipped);
    }

    private Addition add(NewStory story) throws Exception {
        return adding.pass(() -> library.add(List.of(story))).getFirst();
    }

    private void created(Context ctx, Addition added) {
        String id = added.card().id();
        Story story = library.read(id).orElseThrow(StoryRoutes::unknown);
        ctx.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK);
        ctx.header("Location", StoryRoutes.STORIES + "/" + id).header("ETag", EntityTag.of(story.version()));
        StoryRoutes.send(ctx, StoryJson.of(story));
    }

    private void preview(Context ctx) throws Exception {
        if (!Upload.isIn(ctx)) {
            StoryRoutes.send(ctx, PreviewJson.ofPasted(library.preview(StoryRoutes.posted(ctx))));
            return;
        }
        Document document = reading.pass(() -> {
            List<Upload> files = Upload.files(ctx);
            if (files.size() > 1) {
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Only one file can be previewed at a time.");
            }
            return read(files.getFirst());
        });
        StoryRoutes.send(ctx, PreviewJson.of(document, library.preview(story(document))));
    }

    private static Document read(Upload file) throws DocumentException {
        return Documents.read(file.name(), file.bytes());
    }

    private static NewStory story(Document document) throws StoryException {
        return NewStory.of("", document.text());
    }

    record Additions(List<StoryJson.Card> added, List<Skipped> skipped) {}

    record Skipped(String name, String problem) {}
}
