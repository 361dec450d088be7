package verbatim.reading.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verbatim.language.WordNet;
import verbatim.story.TextSpan;

class NearMissTest {
    private static final String FIRST = "In 1987 the mayor of Velm met Ada Brook and spent 40 crowns.";
    private static final String TEXT = FIRST + "\n\nBy 1991 the town had 62 shops, and then Tom Hale came from Orsa.";

    private final CountedNouns counted = new CountedNouns(
            Stream.of("How many boats sank?", "How many of them sank?", "how many passengers"), WordNet.load());
    private final NearMiss nearMiss = new NearMiss(TEXT, counted);

    @Test
    void givesAYearForAYear() {
        assertEquals("Who met the mayor in 1991?", change("Who met the mayor in 1987?"));
    }

    @Test
    void givesANumberOfAsManyDigits() {
        assertEquals("Who spent 62 crowns?", change("Who spent 40 crowns?"));
    }

    @Test
    void givesANameOfAsManyWords() {
        assertEquals("When did the mayor meet Tom Hale?", change("When did the mayor meet Ada Brook?"));
    }

    @Test
    void countsSomethingOfAnotherKind() {
        assertEquals("How many passengers came in 1987?", change("How many ships came in 1987?"));
        assertEquals("How many boats did the mayor meet?", change("How many women did the mayor meet?"));
    }

    @Test
    void countsNothingElseWhereNothingIsCounted() {
        assertNull(change("How many of them came?"));
    }

    @Test
    void changesOnlyWhatTheParagraphMentions() {
        assertNull(change("Who came in 2005?"));
        assertNull(change("Who spent the money?"));
    }

    private String change(String question) {
        return nearMiss.change(question, new TextSpan(0, FIRST.length()), new Random(3));
    }
}
