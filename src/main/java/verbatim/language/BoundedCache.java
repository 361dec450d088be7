package verbatim.language;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers results; emptied when it is full, so that no stream of odd words can fill the memory. Thread-safe. */
final class BoundedCache<K, V> {
    private final int limit;
    private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();

    BoundedCache(int limit) {
        this.limit = limit;
    }

    V get(K key, Function<K, V> compute) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        V value = compute.apply(key);
        if (values.size() >= limit) {
            values.clear();
        }
        values.put(key, value);
        return value;
    }
}
