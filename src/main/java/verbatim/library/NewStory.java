package verbatim.library;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import verbatim.document.DocumentException;
import verbatim.document.Documents;
import verbatim.story.Metadata;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.StoryReader;

/**
 * A story that is to be added: its text was looked at and can be one. Immutable. Not a record: its text never gets into
 * a log by way of {@code toString}.
 */
public final class NewStory {
    private final String text;
    private final Metadata metadata;
    private final @Nullable Path file;

    private NewStory(String text, Metadata metadata, @Nullable Path file) {
        this.text = text;
        this.metadata = metadata;
        this.file = file;
    }

    /**
     * @param title put in front of the text as its first line, unless it is blank
     * @throws StoryException when the text cannot be a story; the message is a sentence for the person who gave it
     */
    public static NewStory of(String title, String text) throws StoryException {
        String whole = StoryReader.text(title, text);
        return new NewStory(whole, StoryReader.metadata(whole), null);
    }

    /**
     * The story that a file holds.
     *
     * @throws StoryException when there is none that can be read in it
     */
    public static NewStory read(Path file) throws StoryException {
        try {
            return of("", Documents.read(file).text());
        } catch (DocumentException e) {
            throw new StoryException(e.getMessage());
        }
    }

    /** This story, remembering the file that it follows. */
    NewStory following(@Nullable Path source) {
        return new NewStory(text, metadata, source);
    }

    /** The text as it will be kept. */
    public String text() {
        return text;
    }

    /** The version that it will have. */
    String version() {
        return Story.versionOf(text);
    }

    StoredStory stored(String id, Instant added) {
        return stored(id, added, null);
    }

    /** @param otherwise the file that it follows when this story names none */
    StoredStory stored(String id, Instant added, @Nullable String otherwise) {
        return new StoredStory(StoryCard.of(id, text, metadata, added), file == null ? otherwise : file.toString(),
                text);
    }
}
