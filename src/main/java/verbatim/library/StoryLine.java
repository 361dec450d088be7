package verbatim.library;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.story.Story;
import verbatim.story.StoryReader;

/** A story as a line of a {@link BatchFile}: everything that is kept of it. The version, a hash, tells whether it is whole. */
record StoryLine(String id, String version, String added, @Nullable String file, String text) {
    static StoryLine of(StoredStory story) {
        return new StoryLine(story.card().id(), story.card().version(), story.card().added().toString(), story.file(),
                story.text());
    }

    /** Empty when this is no story's line, or not as it was written. */
    static Optional<StoryLine> read(byte[] json) {
        try {
            StoryLine line = LineJson.read(json, StoryLine.class);
            boolean whole = line.id != null && line.added != null && line.text != null
                    && Story.versionOf(line.text).equals(line.version);
            if (whole) {
                Instant.parse(line.added);
            }
            return whole ? Optional.of(line) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    StoredStory stored() {
        return new StoredStory(StoryCard.of(id, text, StoryReader.metadata(text), Instant.parse(added)), file, text);
    }
}
