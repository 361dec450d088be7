package verbatim.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.story.TextSpan;

class QuotationsTest {
    private static List<String> quoted(String sentence) {
        return Quotations.in(sentence, new TextSpan(0, sentence.length()), Loaded.TAGGER.tag(sentence)).stream()
                .map(quotation -> quotation.span().in(sentence)).toList();
    }

    @Test
    void wordsBetweenMarksOfEitherKind() {
        assertEquals(List.of("we are very sorry", "not for sale, ever"),
                quoted("He said \"we are very sorry\" and called it “not for sale, ever”."));
    }

    @Test
    void scareQuotesAreTooShort() {
        assertEquals(List.of(), quoted("The “smart city” was neither."));
    }

    @Test
    void aQuotationThatGoesOnInTheNextSentenceEndsWithItsOwn() {
        assertEquals(List.of("We lost the whole harvest."), quoted("She said: “We lost the whole harvest."));
    }

    @Test
    void aMarkThatClosesAQuotationFromTheSentenceBeforeOpensNone() {
        assertEquals(List.of(), quoted("It was the worst,\" she told reporters on Monday."));
        assertEquals(List.of(), quoted("It was the worst,” she told reporters on Monday."));
        assertEquals(List.of("we will go home"), quoted("It was the worst,\" she said, \"we will go home\"."));
    }
}
