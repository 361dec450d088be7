package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values were worked out by hand from the rules of SQuAD's official script. */
class OverlapTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The  Red, Fox!|red fox", "An apple a day|apple day", "theatre|theatre",
            "state-of-the-art|stateoftheart", "$1,400.50|140050", "“quoted”|“quoted”", "A.|''", "''|''",
            "Ça va|ça va"})
    void normalisesAsTheOfficialScript(String text, String expected) {
        assertEquals(expected, Overlap.normalised(text));
    }

    @Test
    void exactMatchLooksAtTheNormalisedWordsOnly() {
        assertTrue(Overlap.exactMatch("the mayor.", "Mayor"));
        assertFalse(Overlap.exactMatch("the mayor of Ash", "Mayor"));
        assertTrue(Overlap.exactMatch("", ""));
        assertFalse(Overlap.exactMatch("mayor", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "the cat sat | a cat sat down | 0.8", // 2 in common of 2 and 3 words
            "cat | dog | 0", "new new york | new york | 0.8", // a word counts as often as it is there on both sides
            "york new | new york | 1", "'' | '' | 1", "'' | cat | 0", "the | '' | 1", "cat | '' | 0"})
    void f1IsTheHarmonicMeanOverWords(String answer, String gold, double expected) {
        assertEquals(expected, Overlap.f1(answer, gold), 1e-9);
    }

    @Test
    void looseF1TakesTypographicMarksForPunctuation() {
        assertEquals(0, Overlap.f1("“late”", "late"));
        assertEquals(1, Overlap.looseF1("“late”", "late"));
        assertEquals(1, Overlap.looseF1("12—Smith", "12 Smith"));
        assertEquals(Overlap.f1("1,400 users", "1400 users"), Overlap.looseF1("1,400 users", "1400 users"));
    }
}
