package verbatim.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.mention.AnnotatedSentence;
import verbatim.reading.Proposal;
import verbatim.story.TextSpan;

class ChoiceFeaturesTest {
    private static final String TEXT = "The council sold 12 boats in Harwell.";

    private static Proposal proposal(String words, double margin, @Nullable Double again, double matched)
            throws Exception {
        AnnotatedSentence sentence = Loaded.sentence(TEXT);
        int start = TEXT.indexOf(words);
        return new Proposal(new TextSpan(start, start + words.length()), sentence, margin, again, matched, 0, 0.1,
                1);
    }

    private static List<Map<String, Double>> options(String type) throws Exception {
        return ChoiceFeatures.of(Loaded.question("How many boats?", type),
                List.of(proposal("12", 3, 2.5, 0.5), proposal("Harwell", -1, null, 0.8)));
    }

    @Test
    void oneOptionForEachProposalThenMissingThenElsewhere() throws Exception {
        List<Map<String, Double>> options = options("NUM:count");
        assertEquals(4, options.size());
        assertEquals(3, options.get(0).get("margin"));
        assertEquals(1, options.get(2).get("missing"));
        assertEquals(Map.of("elsewhere", 1.0), options.get(3));
    }

    @Test
    void proposalsAreComparedWithTheBest() throws Exception {
        assertEquals(0, options("NUM:count").get(0).get("behind"));
        assertEquals(4, options("NUM:count").get(1).get("behind"));
        assertEquals(0.9, options("NUM:count").get(2).get("covered"), 1e-9, "0.8 beside and 0.1 inside");
    }

    @Test
    void whatTheSecondLookSawIsComparedToo() throws Exception {
        Proposal better = proposal("12 boats", 1, 4.0, 0.5);
        List<Map<String, Double>> options = ChoiceFeatures.of(Loaded.question("How many boats?", "NUM:count"),
                List.of(proposal("12", 3, 2.5, 0.5), better, proposal("Harwell", -1, null, 0.8)));
        assertEquals(2.5, options.get(0).get("again"));
        assertEquals(1.5, options.get(0).get("again behind"));
        assertEquals(0, options.get(1).get("again behind"));
        assertFalse(options.get(2).containsKey("again"));
        assertEquals(4, options.get(3).get("missing again"));
    }

    @Test
    void tellsWhetherTheTypeFits() throws Exception {
        assertTrue(options("NUM:count").get(0).containsKey("fits NUM"));
        assertTrue(options("NUM:count").get(1).containsKey("misfits NUM"));
        assertTrue(options("LOC:city").get(1).containsKey("fits LOC"));
        assertFalse(options("DESC:reason").get(0).keySet().stream().anyMatch(name -> name.contains("fits")));
    }

    @Test
    void withoutProposalsTwoOptionsAreLeft() {
        assertEquals(2, ChoiceFeatures.of(Loaded.question("Why?", "DESC:reason"), List.of()).size());
    }
}
