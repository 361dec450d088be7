package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verbatim.evaluation.Outcomes.answered;
import static verbatim.evaluation.Outcomes.chatted;
import static verbatim.evaluation.Outcomes.question;
import static verbatim.evaluation.Outcomes.refused;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

class MetricTest {
    private static final TestQuestion GREETING = new TestQuestion("hi", "hi", "CHAT:greeting", List.of(), List.of(),
            List.of(), List.of(), List.of(), Reply.Status.CHAT);

    /** Four answerable questions (exact, half right, wrong, refused), two unanswerable ones, and a greeting. */
    private static final List<Outcome> SEVEN = List.of(answered(question("Ann Lee"), "Ann Lee", 0.9),
            answered(question("Ann Lee"), "Ann", 0.9), answered(question("Ann Lee"), "Bob", 0.9),
            refused(question("Ann Lee"), 0.4), refused(question(), 0.4), answered(question(), "Bob", 0.4),
            chatted(GREETING));

    private static void assertValue(double expected, Metric metric, List<Outcome> outcomes) {
        assertEquals(expected, metric.of(outcomes).orElseThrow(), 1e-9, metric.name());
    }

    @Test
    void answersAreScoredWithAndWithoutTheUnanswerableQuestions() {
        assertValue(7, Metric.QUESTIONS, SEVEN);
        assertValue(4, Metric.ANSWERABLE, SEVEN);
        assertValue(2, Metric.UNANSWERABLE, SEVEN);
        assertValue(100.0 * 4 / 7, Metric.RIGHT, SEVEN);
        assertValue(100.0 * 2 / 6, Metric.EXACT_MATCH, SEVEN);
        assertValue(100.0 * (1 + 2.0 / 3 + 1) / 6, Metric.F1, SEVEN);
        assertValue(25, Metric.ANSWERABLE_EXACT_MATCH, SEVEN);
        assertValue(100.0 * (1 + 2.0 / 3) / 4, Metric.ANSWERABLE_F1, SEVEN);
        assertValue(25, Metric.ANSWERABLE_REFUSED, SEVEN);
        assertValue(50, Metric.UNANSWERABLE_REFUSED, SEVEN);
    }

    @Test
    void evidenceCountsEveryQuestionThatNamesSome() {
        assertValue(100.0 * 4 / 6, Metric.IN_EVIDENCE, SEVEN);
    }

    @Test
    void recallCountsQuestionsThatAParagraphAnswersOnly() {
        List<Outcome> outcomes = List.of(retrieved(1, "a b"), retrieved(3, "a b"), retrieved(5, "a b"),
                retrieved(0, "a b"), retrieved(0),
                refused(question("PAGE:author", List.of(), List.of(), "Ann Lee"), 0.5));
        assertValue(25, Metric.RECALL_1, outcomes);
        assertValue(50, Metric.RECALL_3, outcomes);
        assertValue(75, Metric.RECALL_5, outcomes);
    }

    private static Outcome retrieved(int rank, String... golds) {
        return new Outcome(question(golds), Reply.Status.NOT_IN_STORY, "", null, 0.5, "HUM:ind", rank, 0, 1);
    }

    @Test
    void typesAreComparedWholeAndByTheirCoarsePart() {
        List<Outcome> outcomes = List.of(typed("HUM:ind"), typed("HUM:gr"), typed("HUM"), typed("NUM:count"),
                SEVEN.get(0));
        assertValue(75, Metric.TYPE_COARSE, outcomes);
        assertValue(100.0 / 3, Metric.TYPE_FINE, outcomes);
    }

    private static Outcome typed(String type) {
        return refused(question(type, List.of(), List.of()), 0.5);
    }

    @Test
    void aConfidentWrongNumberIsWrongSureAndANumber() {
        TestQuestion count = question("NUM:count", List.of(), List.of(), "121");
        List<Outcome> none = List.of(answered(count, "121", 0.9), answered(count, "400", 0.79), refused(count, 0.9),
                answered(question("Ann"), "Bob", 0.9));
        assertValue(0, Metric.CONFIDENT_WRONG_NUMBERS, none);
        List<Outcome> three = List.of(answered(count, "400", 0.8), answered(count, "many", 0.9),
                answered(question("Ann"), "Bob, 42", 0.9));
        assertValue(3, Metric.CONFIDENT_WRONG_NUMBERS, three);
    }

    @Test
    void percentilesAreNearestRanks() {
        List<Outcome> hundred = IntStream.rangeClosed(1, 100).mapToObj(i -> new Outcome(question(),
                Reply.Status.NOT_IN_STORY, "", null, 0.5, "HUM:ind", 0, 0, 101 - i)).toList();
        assertValue(50, Metric.MILLIS_P50, hundred);
        assertValue(95, Metric.MILLIS_P95, hundred);
        assertValue(95, Metric.MILLIS_P50, hundred.subList(0, 10));
        assertValue(100, Metric.MILLIS_P95, hundred.subList(0, 10));
        assertValue(100, Metric.MILLIS_P50, hundred.subList(0, 1));
    }

    @Test
    void goldAnswersInFurnitureAddUp() {
        List<Outcome> outcomes = List.of(new Outcome(question("a", "b"), Reply.Status.ANSWERED, "a",
                new TextSpan(0, 1), 0.5, "HUM:ind", 1, 2, 1), retrieved(1, "a"));
        assertValue(2, Metric.GOLD_IN_FURNITURE, outcomes);
    }

    @Test
    void whatAppliesToNoQuestionHasNoValue() {
        List<Outcome> greeting = List.of(chatted(GREETING));
        for (Metric metric : List.of(Metric.F1, Metric.EXACT_MATCH, Metric.ANSWERABLE_F1, Metric.UNANSWERABLE_REFUSED,
                Metric.IN_EVIDENCE, Metric.RECALL_1, Metric.CALIBRATION_ERROR)) {
            assertTrue(metric.of(greeting).isEmpty(), metric.name());
        }
    }
}
