package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.Loaded;

class RambleTest {
    private static String question(String typed) {
        return Ramble.question(Loaded.verbatim().classifier().classify(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    we were stuck behind the parade for an hour and my son asked and i had no clue, so: what year did it start | what year did it start
                    My sister lives there. She says it was loud! How many trees fell? | How many trees fell?
                    hi, how many trees fell pls                     | how many trees fell
                    kindly tell how many trees fell                 | how many trees fell
                    Could you please tell me how many trees fell?   | how many trees fell?
                    how many trees fell, i saw three of them myself | how many trees fell
                    hello there, quick question, who paid, thanks!  | who paid
                    no. of trees that fell                          | number of trees that fell
                    """)
    void theQuestionIsFoundInIt(String typed, String question) {
        assertEquals(question, question(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"After the vote, what did the mayor say?", "the thieves escaped when?", "trees fallen number",
                    "Did the mayor, who was ill, resign?", "In which year was the bridge built?", "Who?", "...", "🙂",
                    "On Monday who spoke?"})
    void whatNarrowsTheQuestionStays(String typed) {
        assertEquals(typed, question(typed));
    }
}
