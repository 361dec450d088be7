package verbatim.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
    @ParameterizedTest
    @CsvSource({"0.85, true, 0.79", "0.85, false, 0.85", "0.93, true, 0.93", "0.6, true, 0.6"})
    void aNumberMustBeMoreProbableToBeCalledSure(double probability, boolean number, double said) {
        assertEquals(said, Decision.said(probability, number));
    }
}
