package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicLong now = new AtomicLong();
    private final Conversations conversations = new Conversations(3, HOUR, now::get);

    private String continued(@Nullable String id) {
        return conversations.continued(id).id();
    }

    @Test
    void aKnownIdGoesOn() {
        Conversation first = conversations.continued(null);
        assertSame(first, conversations.continued(first.id()));
        assertEquals(16, Base64.getUrlDecoder().decode(first.id()).length);
    }

    @Test
    void idsAreMintedHereOnly() {
        Set<String> fresh = new HashSet<>();
        for (String unknown : new String[]{null, "", "mine", "mine", "bundled"}) {
            String id = continued(unknown);
            assertNotEquals(unknown, id);
            fresh.add(id);
        }
        assertEquals(5, fresh.size());
        assertNotEquals("mine", continued("mine"));
    }

    @Test
    void theLongestSilentIsForgottenFirst() {
        String first = continued(null);
        String second = continued(null);
        String third = continued(null);
        continued(first);
        continued(null);
        assertEquals(first, continued(first));
        assertEquals(third, continued(third));
        assertNotEquals(second, continued(second));
    }

    @Test
    void isForgottenAfterAnHourOfSilence() {
        String silent = continued(null);
        String spoken = continued(null);
        now.addAndGet(HOUR.toNanos());
        assertEquals(spoken, continued(spoken));
        now.addAndGet(1);
        assertNotEquals(silent, continued(silent));
        assertEquals(spoken, continued(spoken));
    }

    @Test
    void isForgottenOnDemand() {
        String id = continued(null);
        assertTrue(conversations.forget(id));
        assertFalse(conversations.forget(id));
        assertFalse(conversations.forget("mine"));
        assertNotEquals(id, continued(id));
    }
}
