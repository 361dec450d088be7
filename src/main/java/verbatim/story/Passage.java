package verbatim.story;

/**
 * A stretch of a story that retrieval ranks and a reader reads: a whole paragraph, one of its
 * sentences, or the headline.
 *
 * @param paragraph index of its paragraph in {@link Story#paragraphs()}, or {@link #HEADLINE}
 */
public record Passage(TextSpan span, int paragraph) {
    /** The paragraph index of the headline. */
    public static final int HEADLINE = -1;
}
