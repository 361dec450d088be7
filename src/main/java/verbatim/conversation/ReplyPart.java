package verbatim.conversation;

import org.jspecify.annotations.Nullable;
import verbatim.answering.AnswerSpan;

/**
 * What is said to one of several questions asked at once.
 *
 * @param question the part as it was taken, standing alone
 * @param answer null when the story does not say
 * @param confidence probability that this part's reply is right
 */
public record ReplyPart(String question, @Nullable AnswerSpan answer, double confidence) {}
