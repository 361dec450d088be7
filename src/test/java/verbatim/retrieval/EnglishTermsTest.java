package verbatim.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTermsTest {
    private static final EnglishTerms ENGLISH = new EnglishTerms();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,400        | 1400
            12,34,567    | 1234567
            mayor's      | mayor
            mayor’s      | mayor
            Café         | cafe
            Inés         | ines
            FLOODED      | flooding
            bridges      | bridge
            users        | user
            """)
    void oneTermForTheFormsOfAWord(String written, String other) {
        assertEquals(ENGLISH.of(other), ENGLISH.of(written));
        assertEquals(1, ENGLISH.of(written).size());
    }

    @ParameterizedTest
    @CsvSource({"1.4, 14", "1400, 140", "bridge, fridge"})
    void otherWordsAreOtherTerms(String one, String other) {
        assertEquals(2, ENGLISH.of(one + " " + other).stream().distinct().count());
    }

    @Test
    void keepsOrderRepeatsAndFunctionWords() {
        assertEquals(List.of("the", "boat", "and", "the", "boat"), ENGLISH.of("The boat and the boats."));
        assertEquals(List.of(), ENGLISH.of("?! — …"));
    }
}
