package verbatim.answering;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.reading.Proposal;
import verbatim.reading.Reading;
import verbatim.story.TextSpan;

/** Fits the {@link Choice} to questions whose answers are known. */
public final class ChoiceTraining {
    private final Reading reading;
    private final ChoiceFit fit = new ChoiceFit();

    public ChoiceTraining(Reading reading) {
        this.reading = reading;
    }

    /**
     * Questions about the page are passed over: they are not chosen among proposals.
     *
     * @param answerable whether the story answers the question
     * @param right whether a span of the story is a right answer
     * @param source where the question comes from, see {@link #train}
     */
    public void add(Question question, IndexedStory story, boolean answerable, Predicate<TextSpan> right,
            String source) {
        if (question.isClearly(PageAnswers.COARSE)) {
            return;
        }
        List<Proposal> proposals = reading.propose(question, story,
                story.passages().search(question, QuestionAnswerer.PASSAGES));
        List<Map<String, Double>> options = ChoiceFeatures.of(question, proposals);
        boolean[] isRight = new boolean[options.size()];
        boolean any = false;
        for (int i = 0; i < proposals.size(); i++) {
            isRight[i] = answerable && right.test(proposals.get(i).span());
            any |= isRight[i];
        }
        isRight[proposals.size()] = !answerable;
        isRight[proposals.size() + 1] = answerable && !any;
        fit.add(options, isRight, source);
    }

    /** @param shares what all questions of a source weigh together, relative to the other sources */
    public Choice train(Map<String, Double> shares) {
        return fit.choice(shares);
    }
}
