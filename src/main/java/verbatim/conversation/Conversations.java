package verbatim.conversation;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that are going on: bounded in number, the longest silent forgotten first, and each forgotten after a
 * time of silence. Thread-safe.
 */
final class Conversations {
    private static final int ID_BYTES = 16;

    private final int most;
    private final long silence;
    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();
    /** The longest silent first. */
    private final Map<String, Entry> known = new LinkedHashMap<>(16, 0.75f, true);

    private record Entry(Conversation conversation, long lastUsed) {}

    /**
     * @param most how many are remembered
     * @param silence after how long without a question one is forgotten
     */
    Conversations(int most, Duration silence, LongSupplier nanoTime) {
        this.most = most;
        this.silence = silence.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The conversation of that id when it is going on, else a new one: ids are minted here only. */
    synchronized Conversation continued(@Nullable String id) {
        long now = nanoTime.getAsLong();
        forgetSilent(now);
        Entry entry = id == null ? null : known.get(id);
        Conversation conversation = entry == null ? new Conversation(freshId()) : entry.conversation();
        known.put(conversation.id(), new Entry(conversation, now));
        forgetBeyond();
        return conversation;
    }

    /** Forgets a conversation; false when none of that id is going on. */
    synchronized boolean forget(String id) {
        forgetSilent(nanoTime.getAsLong());
        return known.remove(id) != null;
    }

    /** Forgets what was asked of a story, in all conversations. */
    void forgetStory(String story) {
        List<Conversation> all;
        synchronized (this) {
            all = known.values().stream().map(Entry::conversation).toList();
        }
        all.forEach(conversation -> conversation.forget(story));
    }

    private void forgetSilent(long now) {
        Iterator<Entry> oldest = known.values().iterator();
        while (oldest.hasNext() && now - oldest.next().lastUsed() > silence) {
            oldest.remove();
        }
    }

    private void forgetBeyond() {
        Iterator<Entry> oldest = known.values().iterator();
        for (int over = known.size() - most; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }

    private String freshId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
