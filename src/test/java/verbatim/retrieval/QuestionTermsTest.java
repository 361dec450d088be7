package verbatim.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.language.Token;

class QuestionTermsTest {
    private static Map<String, Token> terms(String question) {
        return QuestionTerms.of(Loaded.question(question, "NUM:count"), Loaded.ENGLISH);
    }

    @Test
    void contentWordsInOrderEachOnceWithTheWordItCameFrom() {
        Map<String, Token> terms = terms("How many boats did the mayor's boat sink?");
        assertEquals(List.of("boat", "mayor", "sink"), List.copyOf(terms.keySet()));
        assertEquals("boats", terms.get("boat").text());
    }

    @Test
    void aQuestionOfFunctionWordsKeepsThem() {
        assertEquals(List.of("who", "wa", "it"), List.copyOf(terms("Who was it?").keySet()));
    }

    @Test
    void noWordsNoTerms() {
        assertEquals(Map.of(), terms("?!"));
    }
}
