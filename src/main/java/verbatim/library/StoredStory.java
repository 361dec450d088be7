package verbatim.library;

import org.jspecify.annotations.Nullable;

/**
 * A story as a {@link StoryStore} takes it. Not printed: {@code toString} leaves the text out.
 *
 * @param file the file that the story follows; null when it was given otherwise
 */
record StoredStory(StoryCard card, @Nullable String file, String text) {
    Kept kept() {
        return new Kept(card, file);
    }

    @Override
    public String toString() {
        return "StoredStory[" + card.id() + ", version " + card.version() + "]";
    }

    /** A story that is in the store, without its text. */
    record Kept(StoryCard card, @Nullable String file) {}
}
