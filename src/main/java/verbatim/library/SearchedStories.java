package verbatim.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import verbatim.story.Story;

/**
 * Keeps the {@link StorySearch} in step with the stories, which come first: an index that could not be written, for a full disk
 * or a process that was killed, or that is made anew, catches up beside the other work, at the latest before it is searched
 * next. Thread-safe.
 */
final class SearchedStories {
    private static final int BATCH = 100;
    private static final int PATIENCE_SECONDS = 2;
    private static final int MOST_UNCOMMITTED = 2_000;

    private final StorySearch search;
    private final Supplier<Stream<StoryCard>> cards;
    private final Function<String, Optional<Story>> reading;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private volatile boolean behind = true;
    private volatile boolean failed;
    private int uncommitted;

    /**
     * @param cards of all stories
     * @param reading a story by its id; empty when it is gone meanwhile
     */
    SearchedStories(StorySearch search, Supplier<Stream<StoryCard>> cards, Function<String, Optional<Story>> reading) {
        this.search = search;
        this.cards = cards;
        this.reading = reading;
    }

    /**
     * Stories that were added or have a new text. They are found at once; what a crash takes from the index before its
     * next commit is caught up with, so that not every story waits for the disk twice.
     */
    void put(Collection<Story> stories) {
        change(() -> {
            search.add(stories);
            uncommitted += stories.size();
            if (uncommitted >= MOST_UNCOMMITTED) {
                commit();
            } else {
                search.refresh();
            }
        });
    }

    /** Once this returns, no term of the story is left, unless the disk is full: then it goes before the next search. */
    void remove(String id) {
        change(() -> {
            search.remove(id);
            commit();
        });
    }

    private void commit() throws IOException {
        search.commit();
        uncommitted = 0;
    }

    private interface Change {
        void make() throws IOException;
    }

    private synchronized void change(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            failed = true;
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

    /** Catches up while stories are added and removed; whoever comes while another does it waits for a moment only. */
    void catchUp() throws IOException {
        try {
            if (behind && catchingUp.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                try {
                    failed = false;
                    addMissing();
                    behind = failed;
                } finally {
                    catchingUp.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void addMissing() throws IOException {
        if (search.isOutdated()) {
            search.clear();
        }
        Map<String, String> indexed = search.versions();
        Set<String> gone = new HashSet<>(indexed.keySet());
        List<String> missing = new ArrayList<>();
        cards.get().forEach(card -> {
            gone.remove(card.id());
            if (!card.version().equals(indexed.get(card.id()))) {
                missing.add(card.id());
            }
        });
        for (int from = 0; from < missing.size(); from += BATCH) {
            add(missing.subList(from, Math.min(missing.size(), from + BATCH)));
        }
        synchronized (this) {
            for (String id : gone) {
                search.remove(id);
            }
            commit();
        }
    }

    /** Reads and adds in one step, so that no story comes back that is removed meanwhile. */
    private synchronized void add(List<String> ids) throws IOException {
        search.add(ids.stream().flatMap(id -> reading.apply(id).stream()).toList());
    }

    synchronized void close() throws IOException {
        try (search) {
            search.commit();
        }
    }
}
