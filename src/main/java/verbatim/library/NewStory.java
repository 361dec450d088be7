package verbatim.library;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import verbatim.story.Metadata;
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

    /** This story, remembering the file that it follows. */
    public NewStory from(Path source) {
        return new NewStory(text, metadata, source);
    }

    /** The text as it will be kept. */
    public String text() {
        return text;
    }

    StoredStory stored(String id, Instant added) {
        return new StoredStory(StoryCard.of(id, text, metadata, added), file == null ? null : file.toString(), text);
    }
}
