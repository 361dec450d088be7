package verbatim.reading;

import verbatim.mention.AnnotatedSentence;
import verbatim.story.TextSpan;

/**
 * A span proposed as the answer, with what each reader thinks of it.
 *
 * @param sentence the sentence it starts in
 * @param margin the network's score of the span less that of "the answer is not here", in its window
 * @param rank log-odds that the candidate ranker gives to the candidate most like this span
 * @param matched the share, by weight, of the question's terms that stand in the sentence, but not in the span
 * @param near as {@code matched}, each term counting less the further it stands from the span
 * @param echoed the share of the question's terms that stand in the span itself
 * @param passage retrieval score of the paragraph over that of the best one
 * @param counts how well what the span counts fits what the question counts, 0 to 1; 0 where neither counts
 */
public record Proposal(
        TextSpan span,
        AnnotatedSentence sentence,
        double margin,
        double rank,
        double matched,
        double near,
        double echoed,
        double passage,
        double counts) {}
