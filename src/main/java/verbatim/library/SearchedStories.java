package verbatim.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import verbatim.story.Story;

/**
 * Keeps the {@link StorySearch} in step with the stories, which come first: an index that could not be written, for a full disk
 * or a process that was killed, catches up before it is searched next. Thread-safe.
 */
final class SearchedStories {
    private final StorySearch search;
    private final Supplier<Stream<StoryCard>> cards;
    private final Function<String, Optional<Story>> reading;
    private boolean behind = true;

    /**
     * @param cards of all stories
     * @param reading a story by its id; empty when it is gone meanwhile
     */
    SearchedStories(StorySearch search, Supplier<Stream<StoryCard>> cards, Function<String, Optional<Story>> reading) {
        this.search = search;
        this.cards = cards;
        this.reading = reading;
    }

    /** Stories that were added or have a new text. */
    void put(Collection<Story> stories) {
        change(() -> search.add(stories));
    }

    /** Once this returns, no term of the story is left, unless the disk is full: then it goes before the next search. */
    void remove(String id) {
        change(() -> search.remove(id));
    }

    private interface Change {
        void make() throws IOException;
    }

    private synchronized void change(Change change) {
        try {
            catchUp();
            change.make();
            search.commit();
        } catch (IOException e) {
            behind = true;
        }
    }

    /** As {@link StorySearch#search}. */
    List<FoundStory> search(Collection<String> terms, StoryFilter filter, int count) {
        try {
            catchUp();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of stories cannot be written: " + e.getMessage(), e);
        }
        return search.search(terms, filter, count);
    }

    long bytes() {
        try {
            return search.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of stories cannot be read: " + e.getMessage(), e);
        }
    }

    private synchronized void catchUp() throws IOException {
        if (!behind) {
            return;
        }
        if (search.isOutdated()) {
            search.rebuild(cards.get().flatMap(card -> reading.apply(card.id()).stream()));
        } else {
            addMissing();
        }
        behind = false;
    }

    private void addMissing() throws IOException {
        Map<String, String> indexed = search.versions();
        Set<String> gone = new HashSet<>(indexed.keySet());
        for (StoryCard card : (Iterable<StoryCard>) cards.get()::iterator) {
            gone.remove(card.id());
            if (!card.version().equals(indexed.get(card.id()))) {
                search.add(reading.apply(card.id()).stream().toList());
            }
        }
        for (String id : gone) {
            search.remove(id);
        }
        search.commit();
    }
}
