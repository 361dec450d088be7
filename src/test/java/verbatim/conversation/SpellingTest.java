package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.Loaded;

class SpellingTest {
    private static Spelling spelling;

    @BeforeAll
    static void read() throws Exception {
        spelling = new Spelling(
                Loaded.story(
                        """
                                The council of Harwell dropped its plan for a second bridge. Lida Maroun, who designed the first, said \
                                that passengers would suffer. Passengers waited for 40 minutes. Harwell coach Malcolm Pretorius blamed the fielding.
                                """),
                new Vocabulary(), Loaded.WORD_NET);
    }

    private static String corrected(String question) {
        return spelling.corrected(Loaded.verbatim().classifier().classify(question));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how long did passangers wait     | how long did passengers wait
            who droped the plan              | who dropped the plan
            wich cuoncil was it              | which council was it
            bridge in harwel                 | bridge in Harwell
            what does lida maroon do         | what does lida Maroun do
            waht did the docter say          | what did the doctor say
            was there an argumnet?           | was there an argument?
            what did the govt tell ppl abt teh bridge | what did the government tell people about the bridge
            who paid marouns fee             | who paid Maroun's fee
            whats the govts share tuesday nite | whats the government's share tuesday night
            """)
    void typosAreCorrected(String typed, String right) {
        assertEquals(right, corrected(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"how long did the commuters wait", "who is Haskell", "what is the colour maroon",
            "whats the plan", "is the aluminium bridge theirs", "dont they wait", "kya hua", "was the chai wala there",
            "A380 121 U.S.",
            "the surgeries, the stitches and the labour", ""})
    void otherWordsAreLeft(String typed) {
        assertEquals(typed, corrected(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what did lida maroun say in harwell | what did Lida Maroun say in Harwell
            what did the council plan           | what did the council plan
            What did Lida say                   | What did Lida say
            what did malcolm pretorius blame    | what did Malcolm Pretorius blame
            """)
    void namesAreWrittenAsTheStoryWritesThem(String typed, String named) {
        assertEquals(named, spelling.named(Loaded.verbatim().classifier().classify(typed)));
    }
}
