package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.evaluation.Outcomes.answered;
import static verbatim.evaluation.Outcomes.chatted;
import static verbatim.evaluation.Outcomes.question;
import static verbatim.evaluation.Outcomes.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

class OutcomeTest {

    @Test
    void anAnswerNeedsHalfItsWordsInCommonWithAnAcceptableOne() {
        TestQuestion asked = question("Ann Lee", "the mayor Ann Lee");
        assertTrue(answered(asked, "mayor", 0.5).right(), "F1 with \"mayor Ann Lee\" is 0.5");
        assertFalse(answered(asked, "mayor of Ash", 0.5).right(), "F1 with \"mayor Ann Lee\" is a third");
        assertFalse(refused(asked, 0.5).right());
    }

    @Test
    void anAnswerNeedsEveryMustTokenAndNoMustNotToken() {
        TestQuestion asked = question(null, List.of("121", "users"), List.of("1,400", "400"), "121 Indian users");
        assertTrue(answered(asked, "121 users", 0.5).right());
        assertFalse(answered(asked, "121", 0.5).right(), "no users");
        assertFalse(answered(asked, "121 of 400 users", 0.5).right(), "400 must not be there");
        assertTrue(answered(asked, "121 of 5,400 Indian users", 0.5).right(), "400 is a part of another number");
    }

    @Test
    void anAnswerNeedsTheNumbersOfTheGoldThatItOverlaps() {
        TestQuestion asked = new TestQuestion("id", "q", null,
                List.of(new Gold("121 users", List.of(), List.of("121"))), List.of(), List.of(), List.of(), List.of(),
                Reply.Status.ANSWERED);
        assertFalse(answered(asked, "400 users", 0.5).right());
        assertTrue(answered(asked, "121", 0.5).right());
    }

    @Test
    void withoutAnswersARefusalIsRightAndSmallTalkIsNot() {
        TestQuestion asked = question();
        assertTrue(refused(asked, 0.5).right());
        assertFalse(answered(asked, "Ann", 0.5).right());
        assertFalse(chatted(asked).right());
    }

    @Test
    void aStatusThatIsAskedForDecides() {
        TestQuestion greeting = new TestQuestion("id", "hi", null, List.of(), List.of(), List.of(), List.of(),
                List.of(), Reply.Status.CHAT);
        assertTrue(chatted(greeting).right());
        assertFalse(refused(greeting, 0.5).right());
    }

    @Test
    void officialScoresTakeTheBestOfSeveralGolds() {
        Outcome outcome = answered(question("Ann Lee", "mayor Ann Lee of Ash"), "the mayor Ann Lee", 0.5);
        assertFalse(outcome.exactMatch());
        assertEquals(0.8, outcome.f1(), 1e-9, "2 of 3 and 2 words: 0.8; 3 of 3 and 5 words: 0.75");
    }

    @Test
    void officialScoresOfUnanswerableQuestionsAreAllOrNothing() {
        assertEquals(1, refused(question(), 0.5).f1());
        assertTrue(refused(question(), 0.5).exactMatch());
        assertEquals(0, answered(question(), "Ann", 0.5).f1());
        assertFalse(answered(question(), "Ann", 0.5).exactMatch());
    }

    @Test
    void evidenceIsMetByOffsets() {
        TestQuestion asked = question("Ann Lee");
        assertTrue(answered(asked, "Ann Lee", 0.5).inEvidence());
        assertFalse(new Outcome(asked, Reply.Status.ANSWERED, "Ann Lee", new TextSpan(38, 45), 0.5, "HUM:ind", 1, 0, 1)
                .inEvidence());
        assertFalse(refused(asked, 0.5).inEvidence());
    }
}
