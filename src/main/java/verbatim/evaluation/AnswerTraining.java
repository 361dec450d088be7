package verbatim.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import verbatim.answering.Answer;
import verbatim.answering.ChoiceTraining;
import verbatim.conversation.Reply;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.question.QuestionClassifier;
import verbatim.story.StoryException;
import verbatim.story.TextSpan;

/** Feeds question sets to the training of the choice among answers, and measures it. Not thread-safe. */
public final class AnswerTraining {
    private static final List<Metric> MEASURED = List.of(Metric.QUESTIONS, Metric.RIGHT, Metric.EXACT_MATCH, Metric.F1,
            Metric.ANSWERABLE, Metric.ANSWERABLE_REFUSED, Metric.UNANSWERABLE, Metric.UNANSWERABLE_REFUSED,
            Metric.CALIBRATION_ERROR,
            Metric.CONFIDENT_WRONG_NUMBERS);

    private final Library library;
    private final QuestionClassifier classifier;
    private final ChoiceTraining training;
    private final List<Fed> fed = new ArrayList<>();

    private record Fed(TestQuestion asked, String text, String source) {}

    public AnswerTraining(Library library, QuestionClassifier classifier, ChoiceTraining training) {
        this.library = library;
        this.classifier = classifier;
        this.training = training;
    }

    /** Adds every question of the set, right and wrong as the evaluation sees it, as one of a source. */
    public void feed(QuestionSet set, String source) throws QuestionSetException {
        for (TestStory test : set.stories()) {
            try {
                IndexedStory story = library.find(library.add("", test.text()).id()).orElseThrow();
                test.questions().forEach(asked -> feed(asked, story, source, set.name() + "/" + test.name()));
                library.remove(story.story().id());
            } catch (StoryException | LibraryFullException e) {
                throw new QuestionSetException(set.name() + ", " + test.name() + ": " + e.getMessage(), e);
            }
        }
    }

    private void feed(TestQuestion asked, IndexedStory story, String source, String group) {
        String text = story.story().text();
        if (asked.expected() != Reply.Status.CHAT && training.add(classifier.classify(asked.question()), story,
                !asked.golds().isEmpty(), span -> isRight(asked, span, text), source, group)) {
            fed.add(new Fed(asked, text, source));
        }
    }

    /** A table of what a choice fitted to the other folds makes of each source's questions. */
    public String crossValidated(Map<String, Double> shares, int folds) {
        Map<String, List<Outcome>> columns = new TreeMap<>();
        List<Answer> answers = training.crossValidated(shares, folds);
        for (int i = 0; i < answers.size(); i++) {
            columns.computeIfAbsent(fed.get(i).source, each -> new ArrayList<>())
                    .add(outcome(fed.get(i), answers.get(i)));
        }
        return Report.table(columns.entrySet().stream()
                .map(column -> new Report.Column(column.getKey(), column.getValue())).toList(), MEASURED);
    }

    private static Outcome outcome(Fed fed, Answer answer) {
        TextSpan span = answer instanceof Answer.Found found ? found.best().span() : null;
        return new Outcome(fed.asked, span == null ? Reply.Status.NOT_IN_STORY : Reply.Status.ANSWERED,
                span == null ? "" : span.in(fed.text), span, answer.confidence(), answer.question().type().label(), 0,
                0, 0);
    }

    private static boolean isRight(TestQuestion asked, TextSpan span, String text) {
        return new Outcome(asked, Reply.Status.ANSWERED, span.in(text), span, null, "", 0, 0, 0).right();
    }
}
