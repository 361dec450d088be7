package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    @Test
    void standsInFrontOfAQuestion() {
        assertEquals("who came? Ada Lund. why? ",
                Exchange.text(List.of(new Exchange("who came?", "Ada Lund."), new Exchange("why", null))));
    }

    @Test
    void isOfTheLastTwoOnly() {
        List<Exchange> exchanges = List.of(new Exchange("a", "b"), new Exchange("c", "d"), new Exchange("e", "f"));
        assertEquals("c? d. e? f. ", Exchange.text(exchanges));
        assertEquals("", Exchange.text(List.of()));
    }

    @Test
    void cutsALongAnswerShort() {
        assertEquals("who? 1 2 3 4 5 6 7 8 9 10 11 12. ",
                Exchange.text(List.of(new Exchange("who??", "1 2 3 4 5 6 7 8 9 10 11 12, 13 14"))));
    }
}
