package verbatim.answering;

import java.util.List;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.reading.Reading;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Passage;
import verbatim.story.TextSpan;

/**
 * Answers one question from one story: retrieves passages, reads them, and decides whether a span is the
 * answer or the story does not say. What it says about one story depends on nothing else. Thread-safe.
 */
public final class QuestionAnswerer {
    /** Paragraphs that are retrieved for a question. */
    public static final int PASSAGES = 10;

    private final Reading reading;
    private final Decision decision;

    public QuestionAnswerer(Reading reading, Choice choice, Attributions attributions) {
        this.reading = reading;
        this.decision = new Decision(choice, attributions);
    }

    /** Never fails: a question that nothing in the story matches is one that the story does not answer. */
    public Answer answer(Question question, IndexedStory story) {
        if (question.isClearly(PageAnswers.COARSE)) {
            return fromPage(question, story);
        }
        return decision.of(read(question, story, reading));
    }

    static ReadQuestion read(Question question, IndexedStory story, Reading reading) {
        List<ScoredPassage> passages = story.passages().search(question, PASSAGES);
        return new ReadQuestion(question, story, passages, reading.propose(question, story, passages));
    }

    private static Answer fromPage(Question question, IndexedStory story) {
        TextSpan span = PageAnswers.find(question.type(), story.story().metadata());
        double confidence = question.typeProbability();
        if (span == null) {
            return new Answer.NotInStory(question, List.of(), confidence, null);
        }
        AnswerSpan answer = new AnswerSpan(span, confidence, new Passage(span, Passage.HEADLINE), null);
        return new Answer.Found(question, List.of(), answer, List.of());
    }
}
