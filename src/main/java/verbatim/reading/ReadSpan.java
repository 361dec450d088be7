package verbatim.reading;

import verbatim.story.TextSpan;

/**
 * A span that may answer the question.
 *
 * @param margin the network's score of the span less that of "the answer is not here", both in the same window
 */
public record ReadSpan(TextSpan span, double margin) {
    /** By how much a span must score more than "not here" that nothing else needs to be read. */
    private static final double SURE = 7;

    /** Whether it makes reading on needless. */
    boolean isSure() {
        return margin > SURE;
    }
}
