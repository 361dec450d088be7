package verbatim.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

/**
 * A question with what a right reply to it is.
 *
 * @param type the question's type as the set labels it; null when it does not
 * @param golds acceptable answers; empty when the story does not say
 * @param mustContain whole words that an answer must hold
 * @param mustNotContain whole words that an answer must not hold
 * @param evidence where the sentence stands that settles the question; empty when the set does not say
 * @param context earlier questions of the same conversation
 */
public record TestQuestion(
        String id,
        String question,
        @Nullable String type,
        List<Gold> golds,
        List<String> mustContain,
        List<String> mustNotContain,
        List<TextSpan> evidence,
        List<String> context,
        Reply.Status expected) {
    public TestQuestion {
        golds = List.copyOf(golds);
        mustContain = List.copyOf(mustContain);
        mustNotContain = List.copyOf(mustNotContain);
        evidence = List.copyOf(evidence);
        context = List.copyOf(context);
    }
}
