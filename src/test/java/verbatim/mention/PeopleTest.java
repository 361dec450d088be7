package verbatim.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.Loaded;

class PeopleTest {
    private static People people;

    @BeforeAll
    static void read() throws Exception {
        people = new People(
                Loaded.story(
                        """
                                The report by Mrs Ada Lund was read in Oxley. The firm Norhaven Marine sank.

                                A lawyer, Bo Castell, 61, of Castell Partners, spoke for Pim Aker, a retired dentist. He smiled.

                                A neighbour found it in Mill Road. She told her sister. She told the police. Uta Vance was first. She left, and her
                                sister followed.

                                The chairman of the Hull Co-operative Credit Society met vice-president Tom Grade.

                                The sales director, Lucy Femm, paid, and so did its owner, Lund Haulage. "It was no bribe at all," Lucy Femm said.
                                """),
                Loaded.WORD_NET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lund", "Lund", "lund's", "Bo Castell", "Pim Aker", "Mrs Lund",
            "Uta Vance", "Tom Grade", "Lucy Femm"})
    void knowsPeople(String name) {
        assertTrue(people.isPerson(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oxley", "Norhaven Marine", "Peru", "",
            "Mill Road", "Credit Society", "Lund Haulage"})
    void othersAreNone(String name) {
        assertFalse(people.isPerson(name));
    }

    @Test
    void knowsWhomHeAndSheFit() {
        assertTrue(people.fits("Lund", true));
        assertFalse(people.fits("Lund", false));
        assertTrue(people.fits("Pim Aker", false));
        assertFalse(people.fits("Pim Aker", true));
    }

    @Test
    void knowsTheWholeName() {
        assertEquals("Pim Aker", people.fullName("Aker"));
        assertEquals("Roe", people.fullName("Roe"));
    }
}
