package verbatim.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client: so many requests at once, and so many a second in the long run. Remembers a bounded
 * number of clients; the one not seen for longest is forgotten first, which only ever errs in the client's favour.
 * Thread-safe.
 */
final class RateLimit {
    private static final int MOST_CLIENTS = 10_000;
    private static final double NANOS = 1e9;

    private final int burst;
    private final double perSecond;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** @param clock nanoseconds that never run backwards, such as {@link System#nanoTime()} */
    RateLimit(int burst, double perSecond, LongSupplier clock) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes one request off the client's allowance; false when there is none left. */
    boolean allows(String client) {
        long now = clock.getAsLong();
        synchronized (buckets) {
            Bucket bucket = buckets.get(client);
            double tokens = bucket == null
                    ? burst
                    : Math.min(burst, bucket.tokens + (now - bucket.at) / NANOS * perSecond);
            boolean allowed = tokens >= 1;
            buckets.put(client, new Bucket(allowed ? tokens - 1 : tokens, now));
            return allowed;
        }
    }

    private record Bucket(double tokens, long at) {}
}
