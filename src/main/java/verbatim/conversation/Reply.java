package verbatim.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.answering.AnswerSpan;
import verbatim.question.QuestionType;
import verbatim.story.Passage;
import verbatim.story.Story;

/**
 * What the bot says to a question. All spans are spans of {@code story}'s text.
 *
 * @param reply what the bubble says, plain text
 * @param answer null unless {@code status} is {@code ANSWERED}
 * @param passage the answer's sentence or sentences, or the nearest ones when the story does not say
 * @param confidence probability that this reply is right; null for small talk
 * @param alternatives other readings, best first, at most three
 * @param parts what is said to each of several questions in one; empty when there was one. {@code answer} is the first
 *        part's that has one
 * @param understood the question as it was taken; null if unchanged
 * @param suggestions questions that the story answers
 * @param explanation how the answer was found; null unless asked for
 * @param story the story that answers, or the one that came closest; null when several were asked and none matches
 * @param stories when several stories were asked: what each says that answers, best first; the first is {@code answer}
 * @param conversation the id to send with the next question
 */
public record Reply(
        Status status,
        String reply,
        @Nullable AnswerSpan answer,
        @Nullable Passage passage,
        @Nullable Double confidence,
        QuestionType type,
        double typeProbability,
        List<AnswerSpan> alternatives,
        List<ReplyPart> parts,
        @Nullable String understood,
        List<String> suggestions,
        @Nullable Explanation explanation,
        @Nullable Story story,
        List<StoryAnswer> stories,
        String conversation,
        double millis) {
    /** Its own words changed, and what each of several stories says beside the one that answers. */
    Reply saying(String words, List<StoryAnswer> several) {
        return new Reply(status, words, answer, passage, confidence, type, typeProbability, alternatives, parts,
                understood, suggestions, explanation, story, several, conversation, millis);
    }

    public enum Status {
        ANSWERED,
        NOT_IN_STORY,
        CHAT
    }
}
