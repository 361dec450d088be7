package verbatim.library;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stories that are added together.
 *
 * @param fresh those that are not there yet, each text once, under an id of 128 random bits
 * @param additions what comes of each, in the order in which they were given
 */
record Batch(List<StoredStory> fresh, List<Addition> additions) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    static Batch of(List<NewStory> stories, Catalogue catalogue) {
        Map<String, StoryCard> met = new HashMap<>();
        List<StoredStory> fresh = new ArrayList<>();
        List<Addition> additions = new ArrayList<>();
        Instant last = catalogue.lastAdded();
        for (NewStory story : stories) {
            StoredStory stored = story.stored(freshId(), after(last));
            StoryCard there = met.computeIfAbsent(stored.card().version(), catalogue::withVersion);
            if (there == null) {
                last = stored.card().added();
                fresh.add(stored);
                met.put(stored.card().version(), stored.card());
            }
            additions.add(new Addition(there == null ? stored.card() : there, there == null));
        }
        return new Batch(fresh, additions);
    }

    /** How long the fresh texts are together. */
    long characters() {
        return fresh.stream().mapToLong(stored -> stored.card().characters()).sum();
    }

    /** Now, but later than the last story's time, so that the order in which they were added is never in doubt. */
    static Instant after(Instant last) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private static String freshId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
