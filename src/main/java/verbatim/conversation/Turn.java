package verbatim.conversation;

import org.jspecify.annotations.Nullable;
import verbatim.question.QuestionType;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * One question of a conversation and what came of it. Strings and offsets only: it keeps no story alive.
 *
 * @param story id of the story that was asked
 * @param version of the story, which the offsets belong to
 * @param question the question as it was taken, standing alone
 * @param answer null when the story did not say
 * @param passage what the answer stands in; null without one
 */
record Turn(
        String story,
        String version,
        String question,
        QuestionType type,
        @Nullable TextSpan answer,
        @Nullable TextSpan passage) {
    boolean isOf(Story other) {
        return story.equals(other.id()) && version.equals(other.version());
    }
}
