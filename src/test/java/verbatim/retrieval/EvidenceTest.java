package verbatim.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verbatim.mention.Mention;
import verbatim.question.QuestionType;

class EvidenceTest {
    @Test
    void everyKindIsOneThatMentionsHave() {
        Set<String> kinds = Arrays.stream(Mention.class.getPermittedSubclasses())
                .map(kind -> kind.getSimpleName().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        for (String label : List.of("NUM:count", "NUM:money", "NUM:perc", "NUM:date", "NUM:period", "NUM:other",
                "DESC:quote", "HUM:ind", "LOC:city")) {
            Set<String> evidence = Evidence.of(new QuestionType(label));
            assertTrue(!evidence.isEmpty() && kinds.containsAll(evidence), () -> label + " gives " + evidence);
        }
    }

    @Test
    void reasonsAndManyThingsHaveNoEvidence() {
        assertEquals(Set.of(), Evidence.of(new QuestionType("DESC:reason")));
        assertEquals(Set.of(), Evidence.of(new QuestionType("ENTY:animal")));
    }
}
