package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.Loaded;

class QuestionPartsTest {
    private static List<String> parts(String question) {
        return QuestionParts.of(Loaded.verbatim().classifier().classify(question));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who designed it and what will it cost       | who designed it            | what will it cost
            How many died, and how many were hurt?      | How many died              | how many were hurt?
            Who won? Where was it?                      | Who won                    | Where was it?
            When and where did it happen?               | When did it happen?        | where did it happen?
            which court and on what day was it heard    | which court was it heard   | on what day was it heard
            how many and whose boats were lost          | how many were lost         | whose boats were lost
            who paid the fine and when?                 | who paid the fine          | when?
            did he resign and who came after him        | did he resign              | who came after him
            """)
    void twoQuestionsAreTakenApart(String question, String first, String second) {
        assertEquals(List.of(first, second), parts(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who designed the bridge and the tower?", "What did Roe and Lund say?",
            "Who was the man who designed it?", "Did the mayor, who was ill, resign?", "boats and crews", "and why?",
            "Who said what?", "crews who left before the storm, how many?", ""})
    void oneIsLeftWhole(String question) {
        assertEquals(List.of(question), parts(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"who won and who lost and who cheated and who paid and who cried"})
    void atMostThree(String question) {
        assertEquals(3, parts(question).size());
    }
}
