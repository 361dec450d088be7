package verbatim.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import verbatim.library.StoredStory.Kept;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.StoryReader;

/** The stories of a catalogue, read from where their texts lie. Thread-safe. */
final class StoryTexts {
    private final StoryReader reader;
    private final StoryStore store;
    private final Catalogue catalogue;
    private final Consumer<String> lost;
    private volatile String bundled = "";

    /** @param lost is told the id of a story whose text turns out to be damaged, when it has left the catalogue */
    StoryTexts(StoryReader reader, StoryStore store, Catalogue catalogue, Consumer<String> lost) {
        this.reader = reader;
        this.store = store;
        this.catalogue = catalogue;
        this.lost = lost;
    }

    /** Sets the text of the story that the server starts with; the store never has it. */
    void bundle(String text) {
        bundled = text;
    }

    Optional<Story> read(String id) {
        return text(id).map(text -> story(id, text));
    }

    /** A text that was looked at and can be a story. */
    Story story(String id, String text) {
        try {
            return reader.read(id, text);
        } catch (StoryException e) {
            throw new IllegalStateException("the text of story " + id + " was looked at when it was added", e);
        }
    }

    /** Empty, and no longer in the catalogue, when the file that held it was damaged. */
    private Optional<String> text(String id) {
        if (id.equals(Library.BUNDLED)) {
            return Optional.of(bundled).filter(text -> !text.isEmpty());
        }
        Kept kept = catalogue.get(id);
        try {
            Optional<String> text = store.text(id);
            if (text.isEmpty() && kept != null && catalogue.remove(id, kept)) {
                lost.accept(id);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("A story cannot be read: " + e.getMessage(), e);
        }
    }
}
