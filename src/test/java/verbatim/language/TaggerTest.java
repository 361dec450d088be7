package verbatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {
    private static final Tagger TAGGER = Tagger.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    In 2021 the firm was told to stop saying that its ThermaNap blanket, now withdrawn, could cure hay fever. | ThermaNap | PROPN
                    In 1972 she was asked to keep the rolls at a relief site where 600 labourers broke stones. | 600 | NUM
                    The firm wrote that she was dismissed by the board. | that | SCONJ
                    THE BOARD SAYS NO | THE | DET
                    """)
    void namesAndNumbersAreNoFunctionWords(String sentence, String word, String tag) {
        assertEquals(tag, TAGGER.tag(sentence).stream().filter(token -> token.text().equals(word)).findFirst()
                .orElseThrow().tag());
    }
}
