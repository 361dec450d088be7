package verbatim.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.question.Question;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Passage;

/** What a story says to a question: a span of it, or nothing. */
public sealed interface Answer {
    Question question();

    /** The passages that were read, best first. */
    List<ScoredPassage> passages();

    /** Probability that this answer is right: that the span is, or that the story does not say. */
    double confidence();

    /** The story says so. Alternatives are other readings, best first. */
    record Found(Question question, List<ScoredPassage> passages, AnswerSpan best, List<AnswerSpan> alternatives)
            implements
            Answer {
        @Override
        public double confidence() {
            return best.confidence();
        }
    }

    /** The story does not say; {@code nearest} is the passage that came closest, if any did. */
    record NotInStory(Question question, List<ScoredPassage> passages, double confidence, @Nullable Passage nearest)
            implements
            Answer {}
}
