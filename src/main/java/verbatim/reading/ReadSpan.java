package verbatim.reading;

import verbatim.story.TextSpan;

/**
 * A span that may answer the question.
 *
 * @param score the network's start score plus its end score; comparable with {@link ReadPassage#noneScore()} and with
 *        other spans of the same question
 */
public record ReadSpan(TextSpan span, double score) {}
