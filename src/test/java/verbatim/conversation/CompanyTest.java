package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;

class CompanyTest {
    private static Company company;

    @BeforeAll
    static void read() throws Exception {
        company = new Company(Loaded.story("""
                The ferry sank near the harbour. Divers found its bell.

                The mayor opened a school. The harbour stays closed.
                """), Loaded.WORD_NET);
    }

    @Test
    void isHowMuchOfAQuestionStandsBesideAWord() {
        assertEquals(1, company.kept("ferry", Set.of("sink", "harbour"), 0), 1e-9);
        double harbour = company.kept("harbour", Set.of("sink", "school"), 0);
        assertTrue(harbour > 0 && harbour < 1, () -> "" + harbour);
        assertEquals(0, company.kept("mayor", Set.of("sink"), 0));
    }

    @Test
    void mayStandInTheNextSentence() {
        assertEquals(0, company.kept("ferry", Set.of("bell"), 0));
        assertEquals(1, company.kept("ferry", Set.of("bell"), 1), 1e-9);
    }

    @Test
    void isNothingWhereTheStoryHasNoneOfTheWords() {
        assertEquals(0, company.kept("ferry", Set.of("comet"), 1));
        assertEquals(0, company.kept("ferry", Set.of(), 1));
    }
}
