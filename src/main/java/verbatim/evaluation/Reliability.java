package verbatim.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far confidences keep their word: replies by confidence, in ten bins of equal width, each with the mean confidence
 * and the share of right replies in it. Expected calibration error as in Guo et al., "On Calibration of Modern Neural
 * Networks" (2017).
 */
record Reliability(List<Bin> bins) {
    private static final int BINS = 10;

    /** @param from lower end of the confidences in this bin; means and share are 0 to 1, and 0 in an empty bin */
    record Bin(double from, int replies, double meanConfidence, double right) {}

    Reliability {
        bins = List.copyOf(bins);
    }

    /** Small talk, which has no confidence, is left out. */
    static Reliability of(List<Outcome> outcomes) {
        int[] replies = new int[BINS];
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        for (Outcome outcome : outcomes) {
            Double value = outcome.confidence();
            if (value != null) {
                int bin = Math.clamp((int) (value * BINS), 0, BINS - 1);
                replies[bin]++;
                confidence[bin] += value;
                right[bin] += outcome.right() ? 1 : 0;
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int some = Math.max(1, replies[i]);
            bins.add(new Bin((double) i / BINS, replies[i], confidence[i] / some, right[i] / some));
        }
        return new Reliability(bins);
    }

    /** Mean distance between confidence and share of right replies, in percentage points. */
    OptionalDouble error() {
        int replies = bins.stream().mapToInt(Bin::replies).sum();
        return replies == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(bins.stream()
                        .mapToDouble(bin -> 100 * bin.replies() * Math.abs(bin.right() - bin.meanConfidence())).sum()
                        / replies);
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("confidence", "replies", "mean", "right"));
        for (Bin bin : bins) {
            boolean empty = bin.replies() == 0;
            rows.add(List.of(Table.decimal(bin.from(), 1) + " to " + Table.decimal(bin.from() + 1.0 / BINS, 1),
                    String.valueOf(bin.replies()), empty ? "-" : Table.decimal(100 * bin.meanConfidence(), 1) + " %",
                    empty ? "-" : Table.decimal(100 * bin.right(), 1) + " %"));
        }
        return rows;
    }
}
