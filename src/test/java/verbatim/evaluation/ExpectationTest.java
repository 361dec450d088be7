package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static verbatim.evaluation.Outcomes.answered;
import static verbatim.evaluation.Outcomes.question;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.evaluation.Expectation.Expected;
import verbatim.evaluation.Expectation.Finding;

class ExpectationTest {
    private static final Selection REPORT = new Selection(Part.REPORT, true, 10);
    /** F1 is 50, and the calibration error 40: 0.9 against a half right. */
    private static final Result RESULT = result("aa", REPORT);

    @TempDir
    private Path folder;

    private static Result result(String sha256, Selection selection) {
        return new Result(new QuestionSet("set", sha256, selection, List.of(), List.of()),
                List.of(answered(question("Ann"), "Ann", 0.9), answered(question("Ann"), "Bob", 0.9)));
    }

    private static List<Finding> compare(Map<Metric, Double> numbers) {
        return new Expectation(0.5, List.of(new Expected("set", "aa", REPORT, numbers))).compare(List.of(RESULT));
    }

    @Test
    void numbersWithinTheToleranceAreFine() {
        assertEquals(List.of(), compare(Map.of(Metric.F1, 50.5, Metric.CALIBRATION_ERROR, 39.5)));
        assertEquals(List.of(), compare(Map.of(Metric.F1, 49.5, Metric.CALIBRATION_ERROR, 40.5)));
    }

    @Test
    void worseIsAMissWhicheverWayIsWorse() {
        assertEquals(List.of(new Finding(true, "set report given first 10: f1 is 50.0 %, expected 50.6 %: worse."),
                new Finding(true, "set report given first 10: calibration_error is 40.0 %, expected 39.4 %: worse.")),
                compare(Map.of(Metric.F1, 50.6, Metric.CALIBRATION_ERROR, 39.4)));
    }

    @Test
    void betterAsksForAnUpdateOnly() {
        List<Finding> findings = compare(Map.of(Metric.F1, 49.4, Metric.CALIBRATION_ERROR, 40.6));
        assertEquals(2, findings.size());
        assertFalse(findings.get(0).missed() || findings.get(1).missed());
    }

    @Test
    void aNumberThatIsNoLongerMeasuredIsAMiss() {
        assertEquals(List.of(new Finding(true,
                "set report given first 10: type_fine has no value, expected 90.0 %.")),
                compare(Map.of(Metric.TYPE_FINE, 90.0)));
    }

    @Test
    void aSetIsKnownByItsContentAndSelection() {
        Expectation expectation = Expectation.of(List.of(RESULT));
        assertEquals(List.of(), expectation.compare(List.of(RESULT)));
        for (Result other : List.of(result("bb", REPORT), result("aa", Selection.ALL))) {
            List<Finding> findings = expectation.compare(List.of(other));
            assertEquals(List.of(true), findings.stream().map(Finding::missed).toList());
        }
    }

    @Test
    void aFileHoldsTheSameExpectation() throws Exception {
        Path file = folder.resolve("expected.json");
        Expectation written = Expectation.of(List.of(RESULT, result("bb", Selection.ALL)));
        written.write(file);
        assertEquals(written, Expectation.read(file));
    }

    @Test
    void anUpdateReplacesTheSetsThatItNames() {
        Expectation old = Expectation.of(List.of(result("old", REPORT), result("aa", Selection.ALL)));
        Expectation updated = old.updated(Expectation.of(List.of(RESULT)));
        assertEquals(List.of(Selection.ALL, REPORT), updated.sets().stream().map(Expected::selection).toList());
        assertEquals("aa", updated.sets().getLast().sha256());
    }

    @Test
    void aNumberWithAnUnknownNameIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("expected.json"),
                "{\"tolerance\": 1, \"sets\": [{\"name\": \"set\","
                        + " \"sha256\": \"aa\", \"numbers\": {\"f1\": 50, \"f2\": 50}}]}");
        assertEquals(file + ", sets[0]: the field \"numbers\" must be an object whose fields are names of measures.",
                assertThrows(QuestionSetException.class, () -> Expectation.read(file)).getMessage());
    }
}
