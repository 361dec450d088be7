package verbatim.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.Loaded;
import verbatim.mention.AnnotatedStory;
import verbatim.story.TextSpan;

class AttributionsTest {
    private static final Attributions ATTRIBUTIONS = new Attributions(Loaded.WORD_NET);

    private static @Nullable Attribution of(String sentence, String words) throws Exception {
        int start = sentence.indexOf(words);
        return ATTRIBUTIONS.of(new TextSpan(start, start + words.length()), Loaded.sentence(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    Mayor Ines Okafor said that repairs would cost £2.5 million. | £2.5 million | Mayor Ines Okafor | said | CLAIM
                    The coastguard reported that 12 boats were lost.    | 12     | coastguard  | reported | CLAIM
                    On Monday the company denied that 40 workers left.  | 40     | company     | denied   | DENIAL
                    The owner has repeatedly denied that it was theft.  | theft  | owner        | denied   | DENIAL
                    “We lost 30 sheep in a night,” Karl Voss said.      | 30     | Karl Voss   | said     | QUOTE
                    """)
    void namesWhoSaysSo(String sentence, String words, String speaker, String cue, Attribution.Kind kind)
            throws Exception {
        Attribution found = of(sentence, words);
        assertEquals(speaker, found.speaker().in(sentence));
        assertEquals(cue, found.cue().in(sentence));
        assertEquals(kind, found.kind());
    }

    @Test
    void wordsInQuotationMarksBehindAnotherVerbAreNobodysStatement() throws Exception {
        assertNull(of("The firm used “approximately 30 vans” for the work.", "30"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nobody was hurt, the coastguard said on Tuesday.            | Nobody | coastguard        | said
            According to the police report, 12 boats were lost.         | 12     | the police report | According to
            The union said the company had cut seven jobs.              | seven  | union             | said
            """)
    void namesWhoSaysSoWithoutThat(String sentence, String words, String speaker, String cue) throws Exception {
        Attribution found = of(sentence, words);
        assertEquals(speaker, found.speaker().in(sentence));
        assertEquals(cue, found.cue().in(sentence));
        assertEquals(Attribution.Kind.CLAIM, found.kind());
    }

    @Test
    void namesWhomAPronounStandsForAndWhoGoesOnSpeaking() throws Exception {
        String text = "“It was close,” said Mrs Ada Lund. “Nobody was in the water at all.” She said that 12 boats sank.";
        AnnotatedStory story = Loaded.story(text);
        for (String words : new String[]{"12", "in the water"}) {
            int start = text.indexOf(words);
            TextSpan span = new TextSpan(start, start + words.length());
            Attribution found = ATTRIBUTIONS.of(span, story.sentences().get(story.sentenceIndex(start)), story);
            assertTrue(found.speaker().in(text).endsWith("Ada Lund"), words);
        }
    }

    @Test
    void theNearestVerbGoverns() throws Exception {
        String sentence = "Police said that the owner denied that 12 boats were his.";
        assertEquals("owner", of(sentence, "12 boats").speaker().in(sentence));
        assertEquals("Police", of(sentence, "owner").speaker().in(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The storm sank 12 boats on Monday.                          | 12
            Mayor Okafor said that repairs would be costly.             | Okafor
            The harbour knew that 12 boats were lost.                   | 12
            Twelve boats sank, and “we lost 30 sheep”, Karl Voss said.  | Twelve
            """)
    void theStorysOwnVoiceHasNoSpeaker(String sentence, String words) throws Exception {
        assertNull(of(sentence, words));
    }

    @Test
    void aQuotationWithoutASpeakerIsNobodysClaim() throws Exception {
        assertNull(of("“A very good day indeed”", "good"));
    }
}
