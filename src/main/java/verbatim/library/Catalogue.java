package verbatim.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.library.StoredStory.Kept;

/**
 * The cards of all stories, by id, by version, by the file they follow and in the order in which they were added. Thread-safe.
 */
final class Catalogue {
    private final Map<String, Kept> byId = new ConcurrentHashMap<>();
    private final Map<String, String> idByVersion = new ConcurrentHashMap<>();
    private final Map<String, String> idByFile = new ConcurrentHashMap<>();
    private final NavigableMap<Place, String> order = new ConcurrentSkipListMap<>();
    private volatile long characters;

    /** Adds a story, or puts it in the place of the one with its id. */
    synchronized void put(Kept kept) {
        StoryCard card = kept.card();
        forget(byId.put(card.id(), kept));
        idByVersion.put(card.version(), card.id());
        if (kept.file() != null) {
            idByFile.put(kept.file(), card.id());
        }
        order.put(Place.of(card), card.id());
        characters += card.characters();
    }

    /** Removes a story unless it is another by now; whether it did. */
    synchronized boolean remove(String id, Kept kept) {
        if (!byId.remove(id, kept)) {
            return false;
        }
        forget(kept);
        order.remove(Place.of(kept.card()));
        return true;
    }

    private void forget(@Nullable Kept old) {
        if (old != null) {
            idByVersion.remove(old.card().version(), old.card().id());
            if (old.file() != null) {
                idByFile.remove(old.file(), old.card().id());
            }
            characters -= old.card().characters();
        }
    }

    @Nullable
    Kept get(String id) {
        return byId.get(id);
    }

    @Nullable
    StoryCard withVersion(String version) {
        return card(idByVersion.get(version));
    }

    @Nullable
    StoryCard following(String file) {
        return card(idByFile.get(file));
    }

    Stream<String> followed() {
        return idByFile.keySet().stream();
    }

    private @Nullable StoryCard card(@Nullable String id) {
        Kept kept = id == null ? null : byId.get(id);
        return kept == null ? null : kept.card();
    }

    int size() {
        return byId.size();
    }

    /** The length of all texts together. */
    long characters() {
        return characters;
    }

    /** When the newest story was added. */
    Instant lastAdded() {
        Map.Entry<Place, String> last = order.lastEntry();
        return last == null ? Instant.EPOCH : last.getKey().added();
    }

    Stream<StoryCard> oldestFirst() {
        return order.values().stream().map(this::card).flatMap(Stream::ofNullable);
    }

    Cards cards(@Nullable String after, int limit) {
        NavigableMap<Place, String> older = after == null ? order : order.headMap(Place.atCursor(after), false);
        List<StoryCard> cards = new ArrayList<>();
        for (String id : older.descendingMap().values()) {
            StoryCard card = card(id);
            if (card != null && cards.size() == limit) {
                return new Cards(cards, Place.of(cards.getLast()).cursor());
            }
            if (card != null) {
                cards.add(card);
            }
        }
        return new Cards(cards, null);
    }
}
