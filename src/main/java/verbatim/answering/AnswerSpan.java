package verbatim.answering;

import org.jspecify.annotations.Nullable;
import verbatim.story.Passage;
import verbatim.story.TextSpan;

/**
 * A span of the story offered as an answer.
 *
 * @param confidence probability that this span is right
 * @param passage the sentence or sentences around it
 * @param attribution who says so, when the span stands in somebody's words
 */
public record AnswerSpan(TextSpan span, double confidence, Passage passage, @Nullable Attribution attribution) {}
