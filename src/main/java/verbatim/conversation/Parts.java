package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.answering.AnswerSpan;
import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.Understanding.Meant;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;
import verbatim.story.Story;

/** Answers a question, part by part where it asks two things. Thread-safe. */
final class Parts {
    /** The rewritten question is taken though the typed one's answer is more probable by so little. */
    private static final double LEANING = 0.3;
    private static final double SURE = 0.5;
    /** From here on an answer is so probable that the typed question need not be read for. */
    private static final double ENOUGH = 0.75;

    private final QuestionClassifier classifier;
    private final Understanding understanding;
    private final QuestionAnswerer answerer;

    Parts(QuestionClassifier classifier, Understanding understanding, QuestionAnswerer answerer) {
        this.classifier = classifier;
        this.understanding = understanding;
        this.answerer = answerer;
    }

    /**
     * One of the questions that were asked.
     *
     * @param rewritten whether the question before it was needed to understand it
     */
    record Part(Answer answer, boolean rewritten) {
        Turn turn(Story story) {
            AnswerSpan span = span();
            return new Turn(story.id(), story.version(), answer.question().text(), answer.question().type(),
                    span == null ? null : span.span(),
                    span == null ? null : span.passage().span());
        }

        @Nullable
        AnswerSpan span() {
            return answer instanceof Answer.Found found ? found.best() : null;
        }
    }

    /** Each part of the question with its answer; the parts before a part are history to it. */
    List<Part> answered(Question question, List<Turn> earlier, IndexedStory story) {
        List<Turn> turns = new ArrayList<>(earlier);
        List<Part> parts = new ArrayList<>();
        List<String> typed = QuestionParts.of(question);
        for (String each : typed) {
            Meant meant = understanding.meant(typed.size() == 1 ? question : classifier.classify(each), turns, story);
            Part part = part(meant, story);
            parts.add(part);
            turns.add(part.turn(story.story()));
        }
        return parts;
    }

    /** Where the question may be meant as typed too, that is read unless the rewritten one has a good answer. */
    private Part part(Meant meant, IndexedStory story) {
        Answer answer = answerer.answer(meant.question(), story);
        if (meant.typed() == null || answer instanceof Answer.Found && answer.confidence() > ENOUGH) {
            return new Part(answer, meant.rewritten());
        }
        Answer asTyped = answerer.answer(meant.typed(), story);
        return isRather(asTyped, answer) ? new Part(asTyped, false) : new Part(answer, true);
    }

    /** Whether the answer to the typed question is the one to give, rather than that to the rewritten one. */
    private static boolean isRather(Answer typed, Answer rewritten) {
        return typed instanceof Answer.Found && (rewritten instanceof Answer.Found
                ? typed.confidence() > rewritten.confidence() + LEANING
                : typed.confidence() > SURE);
    }
}
