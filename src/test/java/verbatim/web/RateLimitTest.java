package verbatim.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final RateLimit limit = new RateLimit(2, 1, clock::get);

    @Test
    void aBurstThenSoManyASecondAcrossTheClocksOverflow() {
        assertTrue(limit.allows("a"));
        assertTrue(limit.allows("a"));
        assertFalse(limit.allows("a"));
        assertTrue(limit.allows("b"));
        clock.addAndGet(SECOND / 2);
        assertFalse(limit.allows("a"));
        clock.addAndGet(SECOND / 2 + 1);
        assertTrue(limit.allows("a"));
        assertFalse(limit.allows("a"));
    }

    @Test
    void restNeverSavesUpMoreThanABurst() {
        assertTrue(limit.allows("a"));
        clock.addAndGet(100 * SECOND);
        assertTrue(limit.allows("a"));
        assertTrue(limit.allows("a"));
        assertFalse(limit.allows("a"));
    }

    @Test
    void theClientNotSeenForLongestIsForgotten() {
        assertTrue(limit.allows("a"));
        assertTrue(limit.allows("a"));
        for (int i = 0; i < 10_000; i++) {
            assertTrue(limit.allows("client " + i));
        }
        assertTrue(limit.allows("a"));
    }
}
