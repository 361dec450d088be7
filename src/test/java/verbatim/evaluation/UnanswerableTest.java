package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

class UnanswerableTest {
    private static final String FERRY = "The ferry was late.\n\nIt sank 12 boats.\n\nNobody was hurt, 12 times.";
    private static final String BUDGET = "The council met.\n\nIt spent £40.";

    private static TestQuestion question(String id, String text, String... answers) {
        List<Gold> golds = Arrays.stream(answers).map(answer -> {
            int start = text.indexOf(answer);
            return new Gold(answer, List.of(new TextSpan(start, start + answer.length())), List.of());
        }).toList();
        return new TestQuestion(id, "question " + id, "NUM:count", golds, List.of("must"), List.of("mustn't"),
                List.of(new TextSpan(0, 1)), List.of("before"), Reply.Status.ANSWERED);
    }

    private static QuestionSet twin(TestStory... stories) {
        return Unanswerable.of(new QuestionSet("set", "aa", Selection.ALL, List.of(stories), List.of()));
    }

    @Test
    void theAnswersParagraphIsTakenOutAndNothingElse() {
        QuestionSet twin = twin(new TestStory("ferry", FERRY, List.of(question("a", FERRY, "It sank"))));
        assertEquals("set unanswerable", twin.name());
        assertEquals(List.of("The ferry was late.\n\nNobody was hurt, 12 times."),
                twin.stories().stream().map(TestStory::text).toList());
        TestQuestion asked = twin.stories().getFirst().questions().getFirst();
        assertEquals(Reply.Status.NOT_IN_STORY, asked.expected());
        assertEquals("question a", asked.question());
        assertTrue(asked.golds().isEmpty() && asked.mustContain().isEmpty() && asked.evidence().isEmpty(),
                "offsets and expectations of the other text are gone");
    }

    @Test
    void firstAndLastParagraphLeaveNoBlankLines() {
        assertEquals("It sank 12 boats.\n\nNobody was hurt, 12 times.",
                twin(new TestStory("f", FERRY, List.of(question("a", FERRY, "late")))).stories().getFirst().text());
        assertEquals("The ferry was late.\n\nIt sank 12 boats.",
                twin(new TestStory("f", FERRY, List.of(question("a", FERRY, "Nobody")))).stories().getFirst().text());
    }

    @Test
    void aQuestionWhoseAnswerStillStandsSomewhereIsDropped() {
        QuestionSet twin = twin(new TestStory("ferry", FERRY, List.of(question("a", FERRY, "12"))));
        assertEquals(List.of(), twin.stories());
        assertTrue(twin.remarks().getFirst().contains("of 1 questions made unanswerable, 1 were dropped"),
                twin.remarks()::toString);
        assertEquals(List.of(), twin(new TestStory("ferry", "NOBODY came.\n\n" + FERRY,
                List.of(question("a", "NOBODY came.\n\n" + FERRY, "Nobody")))).stories(), "in any case");
    }

    @Test
    void everyQuestionIsAlsoAskedOfTheNextStory() {
        QuestionSet twin = twin(new TestStory("ferry", FERRY, List.of(question("a", FERRY, "late"))),
                new TestStory("budget", BUDGET, List.of(question("b", BUDGET, "£40"))));
        assertEquals(List.of("It sank 12 boats.\n\nNobody was hurt, 12 times.", BUDGET, "The council met.", FERRY),
                twin.stories().stream().map(TestStory::text).toList());
        assertEquals(List.of("a", "a", "b", "b"),
                twin.stories().stream().map(story -> story.questions().getFirst().id()).toList());
    }

    @Test
    void questionsOfTheSameTextShareAStory() {
        QuestionSet twin = twin(new TestStory("ferry", FERRY,
                List.of(question("a", FERRY, "late"), question("b", FERRY, "The ferry"))));
        assertEquals(1, twin.stories().size());
        assertEquals(2, twin.size());
    }

    @Test
    void whatWasUnanswerableOrLeavesNothingIsDropped() {
        assertEquals(List.of(), twin(new TestStory("ferry", FERRY, List.of(question("a", FERRY)))).stories());
        assertEquals(List.of(),
                twin(new TestStory("f", "It sank.", List.of(question("a", "It sank.", "sank")))).stories());
    }
}
