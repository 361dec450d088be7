package verbatim.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.answering.AnswerSpan;
import verbatim.conversation.Ask;
import verbatim.conversation.Chat;
import verbatim.conversation.Reply;
import verbatim.conversation.UnknownStoryException;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.question.QuestionClassifier;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Metadata;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.TextSpan;

/**
 * Asks question sets through the chat, one question after the other, each story added to the library for its own
 * questions only. Retrieval is measured beside the chat, by the same index.
 */
public final class Evaluator {
    private static final int RETRIEVED = 5;
    private static final int WARM_UP_QUESTIONS = 200;
    private static final long WARM_UP_NANOS = 2_000_000_000L;

    private final Library library;
    private final Chat chat;
    private final QuestionClassifier classifier;

    public Evaluator(Library library, Chat chat, QuestionClassifier classifier) {
        this.library = library;
        this.chat = chat;
        this.classifier = classifier;
    }

    /** Asks the first story's questions, over and over for two seconds at most, so that times are those of warm code. */
    public void warmUp(QuestionSet set) throws QuestionSetException {
        TestStory first = set.stories().getFirst();
        long started = System.nanoTime();
        asStory(set, first, story -> {
            for (int i = 0; i < WARM_UP_QUESTIONS && System.nanoTime() - started < WARM_UP_NANOS; i++) {
                outcome(first.questions().get(i % first.questions().size()), story);
            }
        });
    }

    /**
     * Asks every question of a set.
     *
     * @param asked is told after each question
     * @throws QuestionSetException when a text of the set cannot be a story
     */
    public Result run(QuestionSet set, Runnable asked) throws QuestionSetException {
        List<Outcome> outcomes = new ArrayList<>();
        for (TestStory test : set.stories()) {
            asStory(set, test, story -> {
                for (TestQuestion question : test.questions()) {
                    outcomes.add(outcome(question, story));
                    asked.run();
                }
            });
        }
        return new Result(set, outcomes);
    }

    private void asStory(QuestionSet set, TestStory test, Consumer<IndexedStory> use) throws QuestionSetException {
        IndexedStory indexed;
        try {
            indexed = library.find(library.add("", test.text()).id()).orElseThrow();
        } catch (StoryException | LibraryFullException e) {
            throw new QuestionSetException(set.name() + ", " + test.name() + ": " + e.getMessage(), e);
        }
        try {
            if (!indexed.story().text().equals(test.text())) {
                throw new IllegalStateException("a story's text is not the text that was added");
            }
            use.accept(indexed);
        } finally {
            remove(indexed);
        }
    }

    private void remove(IndexedStory indexed) {
        try {
            library.remove(indexed.story().id());
        } catch (LibraryFullException e) {
            throw new IllegalStateException("the evaluation's stories are in memory", e);
        }
    }

    private Outcome outcome(TestQuestion question, IndexedStory indexed) {
        String story = indexed.story().id();
        String conversation = null;
        for (String earlier : question.context()) {
            conversation = ask(earlier, story, conversation).conversation();
        }
        long started = System.nanoTime();
        Reply reply = ask(question.question(), story, conversation);
        double millis = (System.nanoTime() - started) / 1e6;
        AnswerSpan answer = reply.status() == Reply.Status.ANSWERED ? reply.answer() : null;
        return new Outcome(question, reply.status(), answer == null ? "" : answer.span().in(reply.story().text()),
                answer == null ? null : answer.span(), reply.confidence(), reply.type().label(),
                question.golds().isEmpty() ? 0 : rank(question, indexed), inFurniture(question, indexed.story()),
                millis);
    }

    private Reply ask(String question, String story, @Nullable String conversation) {
        try {
            return chat.ask(new Ask(question, story, conversation, false));
        } catch (UnknownStoryException e) {
            throw new IllegalStateException("the story was added before it was asked", e);
        }
    }

    private int rank(TestQuestion question, IndexedStory indexed) {
        List<ScoredPassage> found = indexed.passages().search(classifier.classify(question.question()), RETRIEVED);
        for (int i = 0; i < found.size(); i++) {
            TextSpan passage = found.get(i).passage().span();
            if (question.golds().stream().anyMatch(gold -> gold.places().stream().anyMatch(passage::contains))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How many acceptable answers stand in nothing but page furniture. */
    static int inFurniture(TestQuestion question, Story story) {
        return (int) question.golds().stream().filter(gold -> !gold.places().isEmpty())
                .filter(gold -> gold.places().stream().allMatch(place -> inFurniture(place, story))).count();
    }

    private static boolean inFurniture(TextSpan place, Story story) {
        Metadata page = story.metadata();
        return story.furniture().stream().anyMatch(place::overlaps)
                && story.paragraphs().stream().noneMatch(paragraph -> paragraph.span().contains(place))
                && Stream.of(page.headline(), page.author(), page.dateline(), page.published(), page.updated(),
                        page.site(), page.section()).noneMatch(span -> span != null && span.contains(place));
    }
}
