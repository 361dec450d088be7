package verbatim.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.reading.Reading;
import verbatim.story.TextSpan;

/** Fits the {@link Choice} to questions whose answers are known. Not thread-safe. */
public final class ChoiceTraining {
    private final Reading reading;
    private final Attributions attributions;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> groups = new HashMap<>();

    /** @param right for every proposal, then for "does not say" and "elsewhere", whether it is right */
    private record Example(ReadQuestion read, boolean[] right, String source, int group) {}

    public ChoiceTraining(Reading reading, Attributions attributions) {
        this.reading = reading;
        this.attributions = attributions;
    }

    /**
     * Reads a question. One about the page is passed over: it is not chosen among proposals.
     *
     * @param answerable whether the story answers the question
     * @param right whether a span of the story is a right answer
     * @param source where the question comes from, see {@link #train}
     * @param group the article that it is about, see {@link #crossValidated}
     * @return whether it was taken
     */
    public boolean add(Question question, IndexedStory story, boolean answerable, Predicate<TextSpan> right,
            String source, String group) {
        if (question.isClearly(PageAnswers.COARSE)) {
            return false;
        }
        ReadQuestion read = QuestionAnswerer.read(question, story, reading);
        int proposals = read.proposals().size();
        boolean[] isRight = new boolean[proposals + 2];
        boolean any = false;
        for (int i = 0; i < proposals; i++) {
            isRight[i] = answerable && right.test(read.proposals().get(i).span());
            any |= isRight[i];
        }
        isRight[proposals] = !answerable;
        isRight[proposals + 1] = answerable && !any;
        examples.add(new Example(read, isRight, source, groups.computeIfAbsent(group, each -> groups.size())));
        return true;
    }

    /** @param shares what all questions of a source weigh together, relative to the other sources */
    public Choice train(Map<String, Double> shares) {
        return train(shares, examples);
    }

    private static Choice train(Map<String, Double> shares, List<Example> examples) {
        ChoiceFit fit = new ChoiceFit();
        for (Example example : examples) {
            fit.add(ChoiceFeatures.of(example.read.question(), example.read.proposals()), example.right,
                    example.source);
        }
        return fit.choice(shares);
    }

    /** How many articles the questions are about. */
    public int groups() {
        return groups.size();
    }

    /**
     * How each question, in the order in which they were added, is answered by a choice that was fitted to the other
     * folds only; all questions of a group are in one fold. There must be as many groups as folds.
     */
    public List<Answer> crossValidated(Map<String, Double> shares, int folds) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < folds; i++) {
            int fold = i;
            List<Example> others = examples.stream().filter(example -> example.group % folds != fold).toList();
            decisions.add(new Decision(train(shares, others), attributions));
        }
        return examples.stream().map(example -> decisions.get(example.group % folds).of(example.read)).toList();
    }
}
