package verbatim.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the best spans from the start and end scores that the network gave to the pieces of a passage. A pure
 * function on arrays.
 */
final class SpanDecoder {
    /** Longest answer, in word pieces. */
    static final int LONGEST_ANSWER = 40;

    /**
     * @param first the answer's first piece
     * @param last its last piece
     * @param score start score of the first plus end score of the last
     */
    record Candidate(int first, int last, float score) {}

    private SpanDecoder() {}

    /**
     * The best spans, best first, none of which overlaps a better one; of equal scores the earlier and shorter.
     *
     * @param start start score of each piece
     * @param end end score of each piece
     * @param runs the unbroken stretch each piece belongs to: no span crosses from one to another
     * @param inner whether each piece goes on with the word of the piece before it: no span cuts a word
     * @param count how many spans at most
     */
    static List<Candidate> decode(float[] start, float[] end, int[] runs, boolean[] inner, int count) {
        List<Candidate> chosen = new ArrayList<>();
        boolean[] taken = new boolean[start.length];
        while (chosen.size() < count) {
            Candidate best = null;
            for (int first = 0; first < start.length; first++) {
                if (!inner[first]) {
                    best = better(best, first, start, end, runs, inner, taken);
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best);
            for (int i = best.first; i <= best.last; i++) {
                taken[i] = true;
            }
        }
        return chosen;
    }

    /** The best span from {@code first} if it beats {@code best}, else {@code best}. */
    private static @Nullable Candidate better(@Nullable Candidate best, int first, float[] start, float[] end,
            int[] runs, boolean[] inner, boolean[] taken) {
        float mark = best == null ? Float.NEGATIVE_INFINITY : best.score;
        int found = -1;
        int limit = Math.min(start.length, first + LONGEST_ANSWER);
        for (int last = first; last < limit && runs[last] == runs[first] && !taken[last]; last++) {
            boolean wordEnds = last + 1 == start.length || !inner[last + 1];
            if (wordEnds && start[first] + end[last] > mark) {
                mark = start[first] + end[last];
                found = last;
            }
        }
        return found < 0 ? best : new Candidate(first, found, mark);
    }
}
