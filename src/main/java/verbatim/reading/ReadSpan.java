package verbatim.reading;

import verbatim.story.TextSpan;

/**
 * A span that may answer the question.
 *
 * @param margin the network's score of the span less that of "the answer is not here", both in the same window
 */
public record ReadSpan(TextSpan span, double margin) {
    /** By how much a span must score more than "not here" that no other passage needs to be read. */
    private static final double ENOUGH = 3;
    /** By how much, that its own sentence need not be read again either. */
    private static final double SURE = 6;

    boolean isEnough() {
        return margin > ENOUGH;
    }

    boolean isSure() {
        return margin > SURE;
    }
}
