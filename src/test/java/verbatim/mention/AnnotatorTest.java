package verbatim.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.language.Tagger;
import verbatim.story.Passage;
import verbatim.story.TextSpan;

class AnnotatorTest {
    private static final Annotator ANNOTATOR = new Annotator(Tagger.load());

    private static AnnotatedSentence annotate(String sentence) {
        return ANNOTATOR.annotate(sentence, new Passage(new TextSpan(0, sentence.length()), 0));
    }

    /** Every mention as "kind: words", in order. */
    private static List<String> mentions(String sentence) {
        return annotate(sentence).mentions().stream()
                .map(mention -> mention.kind() + ": " + mention.span().in(sentence))
                .toList();
    }

    @Test
    void countsWithTheNounTheyCount() {
        String sentence = "Of 1,250 nurses, 87 hospital nurses fell ill.";
        List<Mention.Count> counts = annotate(sentence).mentions(Mention.Count.class).toList();
        assertEquals(List.of("1,250", "87"), counts.stream().map(count -> count.span().in(sentence)).toList());
        assertEquals("nurses", counts.get(0).counted().in(sentence));
        assertEquals("hospital nurses", counts.get(1).counted().in(sentence));
    }

    @Test
    void tellsTheKindsOfNumberApart() {
        assertEquals(
                List.of("money: $4.2 million", "percent: 12 per cent", "measure: 30 km", "money: Rs. 40 crore",
                        "count: two dozen"),
                mentions(
                        "it spent $4.2 million, up 12 per cent, on 30 km of road, Rs. 40 crore, and two dozen trucks."));
    }

    @Test
    void findsDatesAsWritten() {
        assertEquals(List.of("date: Tuesday", "date: Nov. 2, 2019", "date: 7:25 PM", "date: 1998"),
                mentions("on Tuesday, Nov. 2, 2019, at 7:25 PM it was older than 1998 allows."));
    }

    @Test
    void aCountThatLooksLikeAYearIsACount() {
        assertEquals(List.of("count: 1400"), mentions("they found 1400 phones."));
    }

    @Test
    void findsNamesWithTheirLinks() {
        assertEquals(List.of("name: Anna Pell", "name: Bank of England"),
                mentions("yesterday Anna Pell left the Bank of England."));
    }

    @Test
    void quotationHasItsSpeakerAndCue() {
        String sentence = "“We will not close the bridge,” Mayor Anna Pell said.";
        Mention.Quotation quotation = annotate(sentence).mentions(Mention.Quotation.class).findFirst().orElseThrow();
        assertEquals("We will not close the bridge,", quotation.span().in(sentence));
        assertEquals("Mayor Anna Pell", quotation.speaker().in(sentence));
        assertEquals("said", quotation.cue().in(sentence));
    }

    @Test
    void quotationWithoutAVerbHasNoSpeaker() {
        Mention.Quotation quotation = annotate("“A very good day indeed”").mentions(Mention.Quotation.class).findFirst()
                .orElseThrow();
        assertNull(quotation.speaker());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,400|1400
            40 crore|400000000
            two dozen|24
            1.5 billion|1500000000
            twenty-one|21
            three hundred and five|305
            two million three hundred thousand|2300000
            a million|1000000
            5m|5000000
            """)
    void valueOfNumbersAsWritten(String written, BigDecimal value) {
        assertEquals(0, value.compareTo(Numbers.value(written)), () -> written + " was " + Numbers.value(written));
    }
}
