package verbatim.conversation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conversations that are going on: bounded in number, the longest silent forgotten first. Thread-safe. */
final class Conversations {
    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Boolean> known;

    /** @param most how many are remembered */
    Conversations(int most) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    /** The id itself when such a conversation is going on, else a fresh one: ids are minted here only. */
    synchronized String continued(@Nullable String id) {
        if (id != null && known.get(id) != null) {
            return id;
        }
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        known.put(fresh, true);
        return fresh;
    }
}
