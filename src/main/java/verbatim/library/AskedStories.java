package verbatim.library;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The stories that were asked last, with what was found in them: bounded by the length of their texts, the longest
 * unasked forgotten first. Each is made once, however many ask for it at the same time. Thread-safe.
 */
final class AskedStories {
    private final long mostCharacters;
    /** The longest unasked first. */
    private final Map<String, Entry> known = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    private record Entry(FutureTask<Optional<IndexedStory>> task, int characters) {}

    /** @param mostCharacters how long the texts of all may be together; one story is held even if it is longer */
    AskedStories(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /**
     * The story, made by the first who asks for it; the others wait.
     *
     * @param make empty when the story is gone meanwhile, which is not remembered
     */
    Optional<IndexedStory> get(StoryCard card, Callable<Optional<IndexedStory>> make) {
        Entry entry = entry(card, make);
        entry.task().run();
        boolean made = false;
        try {
            Optional<IndexedStory> story = entry.task().get();
            made = story.isPresent();
            return story;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread prepares the story", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            if (!made) {
                forget(card.id(), entry);
            }
        }
    }

    private synchronized Entry entry(StoryCard card, Callable<Optional<IndexedStory>> make) {
        Entry there = known.get(card.id());
        if (there != null) {
            return there;
        }
        Entry entry = new Entry(new FutureTask<>(make), card.characters());
        known.put(card.id(), entry);
        characters += entry.characters();
        Iterator<Entry> eldest = known.values().iterator();
        while (characters > mostCharacters && known.size() > 1) {
            characters -= eldest.next().characters();
            eldest.remove();
        }
        return entry;
    }

    /** Makes the story anew the next time it is asked. */
    synchronized void forget(String id) {
        Entry entry = known.get(id);
        if (entry != null) {
            forget(id, entry);
        }
    }

    private synchronized void forget(String id, Entry entry) {
        if (known.remove(id, entry)) {
            characters -= entry.characters();
        }
    }
}
