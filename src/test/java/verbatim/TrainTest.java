package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {
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
    }
}
