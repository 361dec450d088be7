package verbatim.reading;

import java.util.List;

/**
 * What the reader found in one passage.
 *
 * @param spans best first, none overlapping a better one; empty only if the passage has no words
 * @param noneScore the score of "the answer is not here": the smaller, the surer is the reader that it is
 */
public record ReadPassage(List<ReadSpan> spans, double noneScore) {
    /** By how much a span must score more than "not here" that nothing else needs to be read. */
    private static final double SURE = 6;

    public ReadPassage {
        spans = List.copyOf(spans);
    }

    /** Whether what was found here makes reading on needless. */
    boolean isSure() {
        return !spans.isEmpty() && spans.getFirst().score() - noneScore > SURE;
    }
}
