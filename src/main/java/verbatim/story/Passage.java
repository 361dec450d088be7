package verbatim.story;

/**
 * A stretch of a story that retrieval ranks and a reader reads: a whole paragraph or one of its sentences.
 *
 * @param paragraph index of its paragraph in {@link Story#paragraphs()}
 */
public record Passage(TextSpan span, int paragraph) {}
