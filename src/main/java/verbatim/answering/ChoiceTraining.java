package verbatim.answering;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import opennlp.tools.ml.model.AbstractModel;
import verbatim.language.MaxentTraining;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.reading.CandidateRanker;
import verbatim.reading.CandidateRanker.Ranked;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.TextSpan;

/** Gathers the best candidates of questions whose answers are known, and fits the choice model on them. */
public final class ChoiceTraining {
    private final CandidateRanker ranker;
    private final MaxentTraining examples = new MaxentTraining(3, 1);

    public ChoiceTraining(CandidateRanker ranker) {
        this.ranker = ranker;
    }

    /**
     * Questions about the page are passed over: they are not chosen among candidates.
     *
     * @param answerable whether the story answers the question
     * @param right whether a span of the story is a right answer
     */
    public void add(Question question, IndexedStory story, boolean answerable, Predicate<TextSpan> right) {
        if (question.type().coarse().equals(PageAnswers.COARSE)) {
            return;
        }
        List<ScoredPassage> passages = story.passages().search(question, QuestionAnswerer.PASSAGES);
        List<Ranked> ranked = ranker.rank(question, story, passages);
        if (!ranked.isEmpty()) {
            ChoiceFeatures features = ChoiceFeatures.of(question, passages, ranked);
            examples.add(outcome(answerable, right.test(ranked.getFirst().candidate().span())), features.names(),
                    features.values());
        }
    }

    private static String outcome(boolean answerable, boolean right) {
        return !answerable ? ChoiceModel.MISSING : right ? ChoiceModel.RIGHT : ChoiceModel.WRONG;
    }

    public int size() {
        return examples.size();
    }

    public AbstractModel train() throws IOException {
        return examples.train();
    }
}
