package verbatim.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.story.TextSpan;

class NumbersTest {
    private static List<Mention> find(String sentence) {
        return Numbers.in(sentence, new TextSpan(0, sentence.length()), List.of(), List.of());
    }

    @Test
    void aNumberMayBeAnyNumberOfWordsLong() {
        assertFalse(find("one two three ".repeat(8_000)).isEmpty());
        assertFalse(find("one thousand and two hundred ".repeat(8_000)).isEmpty());
        assertFalse(find("1" + ",222".repeat(20_000)).isEmpty());
    }

    @Test
    void aWordThatHoldsANumberWordIsNone() {
        assertEquals(List.of(), find("Everyone in Tenby often weighed a bonesetter's thousandth stone."));
        assertEquals(List.of(), find("The B2 and the A10b."));
    }
}
