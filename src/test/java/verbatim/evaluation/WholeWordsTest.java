package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"all 400 users | 400 | true", "1,400 users | 400 | false",
            "4000 users | 400 | false", "400.5 tonnes | 400 | false", "in 1999, 400. | 400 | true",
            "a 400-strong crowd | 400 | true", "$400m | 400 | false", "(400) | 400 | true",
            "Three of them | three | true",
            "Threesome | three | false", "ÉMILE Roux | émile | true", "ask Port Ellery now | port ellery | true"})
    void aWordIsWholeWhereNoLetterDigitOrNumberGoesOn(String text, String word, boolean held) {
        assertEquals(held, WholeWords.holds(text, word));
    }

    @Test
    void numbersStandAlone() {
        assertEquals(List.of("1,400", "3.5", "2019"), WholeWords.numbers("1,400 users paid 3.5 each in 2019 on 4G"));
    }
}
