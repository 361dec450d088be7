package verbatim.reading;

import org.jspecify.annotations.Nullable;
import verbatim.mention.AnnotatedSentence;
import verbatim.story.TextSpan;

/**
 * A span proposed as the answer, and what speaks for it. Shares are by weight: a rare word of the story weighs more.
 *
 * @param sentence the sentence it starts in
 * @param margin the network's score of the span less that of "the answer is not here", in its window
 * @param again the margin when its sentence is read alone, see {@link SecondLook}; null when it was not read again
 * @param matched the share of the question's terms that stand in the sentence, but not in the span
 * @param near as {@code matched}, each term counting less the further it stands from the span
 * @param echoed the share of the question's terms that stand in the span itself
 * @param passage retrieval score of the paragraph over that of the best one
 */
public record Proposal(
        TextSpan span,
        AnnotatedSentence sentence,
        double margin,
        @Nullable Double again,
        double matched,
        double near,
        double echoed,
        double passage) {}
