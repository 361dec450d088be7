package verbatim.answering;

import java.util.List;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Passage;
import verbatim.story.TextSpan;

/** Answers one question from one story. Thread-safe. */
public final class QuestionAnswerer {
    private static final int PASSAGES = 3;

    public Answer answer(Question question, IndexedStory indexed) {
        List<ScoredPassage> passages = indexed.passages().search(question, PASSAGES);
        if (passages.isEmpty()) {
            return new Answer.NotInStory(question, passages, 0.5, null);
        }
        int paragraph = passages.getFirst().passage().paragraph();
        TextSpan sentence = indexed.story().paragraphs().get(paragraph).sentences().getFirst();
        AnswerSpan best = new AnswerSpan(sentence, 0.5, new Passage(sentence, paragraph), null);
        return new Answer.Found(question, passages, best, List.of());
    }
}
