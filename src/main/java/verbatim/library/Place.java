package verbatim.library;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;

/** Where a story stands in the list: by the time at which it was added. */
record Place(Instant added, String id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::added).thenComparing(Place::id);
    private static final String BETWEEN = "~";

    static Place of(StoryCard card) {
        return new Place(card.added(), card.id());
    }

    /** @throws IllegalArgumentException when this is no {@link #cursor} */
    static Place atCursor(String cursor) {
        int between = cursor.indexOf(BETWEEN);
        try {
            return new Place(Instant.parse(cursor.substring(0, Math.max(0, between))), cursor.substring(between + 1));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("This is no place in the list of stories.", e);
        }
    }

    String cursor() {
        return added + BETWEEN + id;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
