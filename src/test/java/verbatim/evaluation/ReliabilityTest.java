package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static verbatim.evaluation.Outcomes.answered;
import static verbatim.evaluation.Outcomes.chatted;
import static verbatim.evaluation.Outcomes.question;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final TestQuestion ASKED = question("Ann");

    @Test
    void errorIsTheMeanDistanceWeighedByReplies() {
        // Bin 0.9 to 1: mean 0.95, half right, distance 0.45, two replies. Bin 0.2: 0.25, none right, 0.25, one reply.
        List<Outcome> outcomes = List.of(answered(ASKED, "Ann", 0.9), answered(ASKED, "Bob", 1.0),
                answered(ASKED, "Bob", 0.25), chatted(ASKED));
        Reliability reliability = Reliability.of(outcomes);
        assertEquals(100 * (2 * 0.45 + 0.25) / 3, reliability.error().orElseThrow(), 1e-9);
        assertEquals(10, reliability.bins().size());
        Reliability.Bin last = reliability.bins().getLast();
        assertEquals(2, last.replies());
        assertEquals(0.95, last.meanConfidence(), 1e-9);
        assertEquals(0.5, last.right(), 1e-9);
        assertEquals(1, reliability.bins().get(2).replies());
    }

    @Test
    void anEmptyBinIsShownAsSuch() {
        assertEquals(List.of("0.1 to 0.2", "0", "-", "-"), Reliability.of(List.of()).rows().get(2));
    }
}
