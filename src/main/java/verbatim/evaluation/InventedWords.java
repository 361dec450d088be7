package verbatim.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Words put together of syllables, and how often each is used: as in real text, a few are used all the time and most hardly
 * ever (Zipf 1949), the word of rank r in proportion to 1 / (r + 2.7), as Mandelbrot put it. The same seed gives the same
 * words. Immutable.
 */
final class InventedWords {
    private static final double SHIFT = 2.7;
    private static final String[] STARTS = "b br c ch d dr f fl g gr h j k kl l m n p pl r s sh st t tr v w z"
            .split(" ");
    private static final String[] MIDDLES = "a e i o u ai ea oo ou".split(" ");
    private static final String[] ENDS = "n r l m nd rt st ck sh ll x th v".split(" ");

    private final List<String> words;
    private final double[] upTo;

    InventedWords(int count, int syllables, long seed) {
        Random random = new Random(seed);
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(any(STARTS, random)).append(any(MIDDLES, random));
            }
            distinct.add(word.append(any(ENDS, random)).toString());
        }
        words = new ArrayList<>(distinct);
        upTo = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1 / (rank + SHIFT);
            upTo[rank] = sum;
        }
    }

    private static String any(String[] parts, Random random) {
        return parts[random.nextInt(parts.length)];
    }

    /** A word, the frequent ones more often. */
    String next(Random random) {
        int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return words.get(place < 0 ? -place - 1 : place);
    }

    /** The same as a name. */
    String nextName(Random random) {
        String word = next(random);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
