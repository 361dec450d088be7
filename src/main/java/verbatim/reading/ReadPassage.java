package verbatim.reading;

import java.util.List;

/**
 * What the reader found in one passage.
 *
 * @param spans best first, none overlapping a better one; empty only if the passage has no words
 * @param noneScore the score of "the answer is not here": the smaller, the surer is the reader that it is
 */
public record ReadPassage(List<ReadSpan> spans, double noneScore) {
    public ReadPassage {
        spans = List.copyOf(spans);
    }
}
