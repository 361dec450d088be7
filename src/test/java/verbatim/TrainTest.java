package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {
    private static final String FIT = "src/test/resources/questions/fit/";

    @TempDir
    private Path folder;

    @Test
    void missingQuestionsAreOneSentence() {
        Path none = folder.resolve("none.label");
        Run run = Run.of("train", "question-classifier", "--data", none, "--out", folder.resolve("model.bin"));
        assertEquals(1, run.exitCode());
        assertEquals(none + ": there is no such file.", run.err().strip());
    }

    @Test
    void wrongUsageHasACodeOfItsOwn() {
        assertEquals(2, Run.of("train").exitCode());
        assertEquals(2, Run.of("train", "question-classifier").exitCode());
        assertEquals(2, Run.of("train", "question-classifier", "--data", folder, "--folds", 1).exitCode());
        assertEquals(2, Run.of("train", "answer-choice", "--data", folder, "--folds", 1).exitCode());
    }

    @Test
    void aChoiceIsMeasuredOnStoriesThatItWasNotFittedTo() {
        Path model = folder.resolve("choice.tsv");
        Run run = Run.of("train", "answer-choice", "--data", FIT + "court.jsonl", FIT + "match.jsonl", "--folds", 2,
                "--out", model);
        assertEquals(0, run.exitCode());
        assertLinesMatch(List.of(">> head >>", "right .* %", ">> more >>"), run.out().lines().toList());
        assertTrue(Files.exists(model));
    }

    @Test
    void thereMustBeAStoryForEachFold() {
        Run run = Run.of("train", "answer-choice", "--data", FIT + "court.jsonl", "--folds", 2, "--out",
                folder.resolve("choice.tsv"));
        assertEquals(1, run.exitCode());
        assertEquals("Questions about 1 stories are too few for 2 folds.", run.err().strip());
    }
}
