package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.mention.AnnotatedSentence;

class CandidateFinderTest {
    private static final String TEXT = "After the storm, the council sold 12 fishing boats to Ola Brandt because the "
            + "harbour was closed.";

    private static Map<String, String> kinds(String text) throws Exception {
        return CandidateFinder.in(Loaded.sentence(text)).stream()
                .collect(Collectors.toMap(each -> each.span().in(text), Candidate::kind));
    }

    @Test
    void proposesMentionsPhrasesClausesAndTheSentence() throws Exception {
        Map<String, String> kinds = kinds(TEXT);
        assertEquals("count", kinds.get("12"));
        assertEquals("counted", kinds.get("12 fishing boats"));
        assertEquals("name", kinds.get("Ola Brandt"));
        assertEquals("noun phrase", kinds.get("council"));
        assertEquals("noun phrase", kinds.get("the council"));
        assertEquals("phrase", kinds.get("because the harbour was closed"));
        assertEquals("phrase", kinds.get("the harbour was closed"));
        assertEquals("sentence", kinds.get(TEXT));
    }

    @Test
    void everySpanIsProposedOnceAndLiesInTheSentence() throws Exception {
        AnnotatedSentence sentence = Loaded.sentence(TEXT);
        List<Candidate> found = CandidateFinder.in(sentence);
        assertEquals(found.size(), new HashSet<>(found.stream().map(Candidate::span).toList()).size());
        assertTrue(found.stream().allMatch(each -> sentence.passage().span().contains(each.span())));
    }

    @Test
    void aSentenceWithoutWordsIsProposedAsItIs() throws Exception {
        assertEquals(Map.of("…", "sentence"), kinds("…"));
    }
}
