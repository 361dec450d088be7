package verbatim.library;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import verbatim.library.StoredStory.Kept;

/**
 * Where the texts of the stories lie: in memory or in a folder. Every change is whole or not at all: when it throws, the
 * store is as it was. Reading is thread-safe; changes are made one at a time.
 */
interface StoryStore {
    /** All stories, as they were found when the store was opened. */
    List<Kept> found();

    /** Keeps stories whose ids are new, together. When this returns they outlast the process. */
    void add(List<StoredStory> stories) throws IOException;

    /** Keeps a story in place of the one that has its id; nothing of the old text stays. */
    void replace(StoredStory story) throws IOException;

    /** Removes a story that is there; nothing of its text stays. */
    void remove(String id) throws IOException;

    /** The text of a story; empty when there is none with that id, or what was kept of it is damaged. */
    Optional<String> text(String id) throws IOException;
}
