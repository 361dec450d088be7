package verbatim.evaluation;

import java.util.function.BiConsumer;
import verbatim.answering.ChoiceTraining;
import verbatim.conversation.Reply;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.question.QuestionClassifier;
import verbatim.story.StoryException;
import verbatim.story.TextSpan;

/** Feeds question sets to the training of the choice among answers. */
public final class AnswerTraining {
    private final Library library;
    private final QuestionClassifier classifier;

    public AnswerTraining(Library library, QuestionClassifier classifier) {
        this.library = library;
        this.classifier = classifier;
    }

    /** Adds every question of the set, right and wrong as the evaluation sees it, as one of a source. */
    public void feed(QuestionSet set, ChoiceTraining training, String source) throws QuestionSetException {
        each(set, (asked, story) -> {
            if (asked.expected() != Reply.Status.CHAT) {
                String text = story.story().text();
                training.add(classifier.classify(asked.question()), story, !asked.golds().isEmpty(),
                        span -> isRight(asked, span, text), source);
            }
        });
    }

    private static boolean isRight(TestQuestion asked, TextSpan span, String text) {
        return new Outcome(asked, Reply.Status.ANSWERED, span.in(text), span, null, "", 0, 0, 0).right();
    }

    private void each(QuestionSet set, BiConsumer<TestQuestion, IndexedStory> use) throws QuestionSetException {
        for (TestStory test : set.stories()) {
            try {
                IndexedStory story = library.find(library.add("", test.text()).id()).orElseThrow();
                test.questions().forEach(question -> use.accept(question, story));
                library.remove(story.story().id());
            } catch (StoryException | LibraryFullException e) {
                throw new QuestionSetException(set.name() + ", " + test.name() + ": " + e.getMessage(), e);
            }
        }
    }
}
