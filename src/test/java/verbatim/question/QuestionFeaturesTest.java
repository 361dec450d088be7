package verbatim.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.language.Token;
import verbatim.language.WordNet;

class QuestionFeaturesTest {
    private static final QuestionFeatures FEATURES = new QuestionFeatures(WordNet.load());

    private static List<String> of(String tagged) {
        List<Token> tokens = Tokens.of(tagged);
        return FEATURES.of(tokens, QuestionFocus.of(tokens));
    }

    @Test
    void theNounAskedForComesWithItsHypernyms() {
        List<String> features = of("What/DET towns/NOUN were/AUX flooded/VERB ?/PUNCT");
        assertTrue(features.containsAll(List.of("wh=what", "hd=town", "hp=what<town", "hf=what<location",
                "hy=municipality.location", "mv=what_flood")), features.toString());
    }

    @Test
    void aNounAfterTheVerbIsToldFromOneBeforeIt() {
        List<String> features = of("What/PRON is/AUX a/DET town/NOUN ?/PUNCT");
        assertTrue(features.contains("hp=what=town"), features.toString());
        assertFalse(features.contains("hp=what<town"), features.toString());
    }

    @Test
    void theRambleIsKeptApartFromTheQuestion() {
        List<String> features = of("It/PRON rained/VERB ./PUNCT Who/PRON won/VERB ?/PUNCT");
        assertTrue(features.containsAll(List.of("w=who", "p0=who", "o=rained")), features.toString());
        assertFalse(features.contains("w=rained"), features.toString());
    }

    @Test
    void abbreviationsShowByTheirShape() {
        assertTrue(of("What/PRON is/AUX OPEC/PROPN ?/PUNCT").contains("s=abb_what"));
        assertFalse(of("What/PRON is/AUX opec/NOUN ?/PUNCT").contains("s=abb_what"));
    }

    @Test
    void theSameQuestionHasTheSameFeatures() {
        String tagged = "how/ADV many/ADJ boats/NOUN sank/VERB ?/PUNCT";
        assertEquals(of(tagged), of(tagged));
    }
}
