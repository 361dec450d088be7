package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import verbatim.Verbatim;
import verbatim.conversation.Reply;
import verbatim.story.Metadata;
import verbatim.story.Paragraph;
import verbatim.story.Story;
import verbatim.story.TextSpan;

class EvaluatorTest {
    private static final Verbatim VERBATIM = Verbatim.load();
    private static final String TEXT = "Ann Lee leads the council of Ash.";

    private static Evaluator evaluator() {
        return new Evaluator(VERBATIM.library(), VERBATIM.chat(), VERBATIM.classifier());
    }

    private static QuestionSet set(String text, TestQuestion... questions) {
        return new QuestionSet("set", "aa", Selection.ALL, List.of(new TestStory("one", text, List.of(questions))),
                List.of());
    }

    private static TestQuestion question(String id, String question, List<String> context, TextSpan... places) {
        List<Gold> golds = places.length == 0
                ? List.of()
                : List.of(new Gold("gold", List.of(places), List.of()));
        return new TestQuestion(id, question, null, golds, List.of(), List.of(), List.of(), context,
                golds.isEmpty() ? Reply.Status.NOT_IN_STORY : Reply.Status.ANSWERED);
    }

    @Test
    void everyQuestionHasItsOutcomeInOrderAndNoStoryStays() throws Exception {
        QuestionSet set = set(TEXT, question("a", "Who leads the council?", List.of(), new TextSpan(0, 7)),
                question("b", "And the town?", List.of("Who leads the council?", "Of what?")),
                question("c", "Who leads the council?", List.of(), new TextSpan(0, TEXT.length() + 1)));
        AtomicInteger asked = new AtomicInteger();
        List<Outcome> outcomes = evaluator().run(set, asked::incrementAndGet).outcomes();
        assertEquals(List.of("a", "b", "c"), outcomes.stream().map(outcome -> outcome.asked().id()).toList());
        assertEquals(3, asked.get());
        assertEquals(List.of(1, 0, 0), outcomes.stream().map(Outcome::retrieved).toList(),
                "found; nothing to find; not inside any passage");
        for (Outcome outcome : outcomes) {
            assertEquals(outcome.span() == null ? "" : outcome.span().in(TEXT), outcome.answer());
        }
        assertEquals(0, VERBATIM.library().size());
    }

    @Test
    void aTextThatCannotBeAStoryIsRefusedByName() {
        QuestionSet set = set(" ", question("a", "Who?", List.of()));
        String message = assertThrows(QuestionSetException.class, () -> evaluator().run(set, () -> {})).getMessage();
        assertTrue(message.startsWith("set, one: "), message);
    }

    @Test
    void aGoldAnswerIsLostWhenEveryPlaceOfItIsFurniture() {
        // Headline 0-10, furniture 10-20, paragraph 20-30, byline inside furniture 12-14.
        Metadata metadata = new Metadata(new TextSpan(0, 10), new TextSpan(12, 14), null, null, null, null, null);
        Story story = new Story("id", "x".repeat(30), metadata,
                List.of(new Paragraph(new TextSpan(20, 30), List.of(new TextSpan(20, 30)))),
                List.of(new TextSpan(10, 20)));
        assertEquals(1, lost(story, new TextSpan(15, 18)));
        assertEquals(1, lost(story, new TextSpan(18, 22)), "half in furniture, whole in no paragraph");
        assertEquals(0, lost(story, new TextSpan(15, 18), new TextSpan(25, 28)), "it stands elsewhere, too");
        assertEquals(0, lost(story, new TextSpan(0, 4)), "headline");
        assertEquals(0, lost(story, new TextSpan(12, 14)), "author");
        assertEquals(0, lost(story), "not in the text at all");
    }

    private static int lost(Story story, TextSpan... places) {
        return Evaluator.inFurniture(new TestQuestion("id", "q", null,
                List.of(new Gold("gold", List.of(places), List.of())), List.of(), List.of(), List.of(), List.of(),
                Reply.Status.ANSWERED), story);
    }
}
