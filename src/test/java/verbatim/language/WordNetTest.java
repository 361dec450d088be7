package verbatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordNetTest {
    private static final WordNet WORDNET = WordNet.load();

    @ParameterizedTest
    @CsvSource({"Users, NOUN, user", "children, NOUN, child", "went, VERB, go", "Bridges, NOUN, bridge",
            "taller, ADJ, tall", "Paris, PROPN, paris", "xyzzyq, NOUN, xyzzyq", "The, DET, the",
            "policemen, NOUN, policeman"})
    void givesTheBaseForm(String word, String tag, String lemma) {
        assertEquals(lemma, WORDNET.lemma(word, tag));
        assertEquals(lemma, WORDNET.lemma(word, tag), "the second look-up is remembered");
    }

    @Test
    void climbsFromAMeaningToTheMostGeneral() {
        Sense city = WORDNET.senses("cities").getFirst();
        List<String> above = WORDNET.hypernyms(city);
        assertEquals("location", city.field());
        assertEquals("city.location", above.getFirst());
        assertTrue(above.contains("municipality.location"));
        assertTrue(above.contains("entity.Tops"));
    }

    @Test
    void comparesNouns() {
        assertEquals(1, WORDNET.similarity("users", "user"));
        assertEquals(1, WORDNET.similarity("automobile", "cars"));
        assertTrue(WORDNET.similarity("car", "truck") > WORDNET.similarity("car", "idea"));
        assertEquals(0, WORDNET.similarity("car", "xyzzyq"));
    }

    @ParameterizedTest
    @CsvSource({"cost, true", "reward, true", "city, true", "pretend, false", "act, false", "xyzzyq, false"})
    void tellsWhatIsANounFirst(String word, boolean noun) {
        assertEquals(noun, WORDNET.isRatherNoun(word));
    }

    @Test
    void joinsVerbsToTheNounsMadeOfThem() {
        assertTrue(WORDNET.relatives("approved", "VERB").containsAll(List.of("approve", "approval")));
        assertTrue(WORDNET.relatives("xyzzyq", "VERB").isEmpty());
        assertEquals("communication", WORDNET.verbField("said"));
        assertEquals("", WORDNET.verbField("xyzzyq"));
    }
}
