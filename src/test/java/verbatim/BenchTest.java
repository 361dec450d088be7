package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    @TempDir
    private Path folder;

    @Test
    void printsTheWholeAnswerAndItsParts() throws Exception {
        Path story = Files.writeString(folder.resolve("story.txt"), "Ann Lee leads the council of Ash.");
        Run run = Run.of("bench", "--rounds", "1", "--story", story);
        assertEquals(0, run.exitCode(), run.err());
        for (String part : new String[]{"whole answer", "classify", "retrieve", "encode", "bare forward pass",
                "decode"}) {
            assertTrue(run.out().matches("(?sm).*^" + part + "( +\\d+\\.\\d\\d){3}$.*"), run.out());
        }
        assertTrue(run.out().contains(" times the bare forward pass; 12 answers, "), run.out());
    }

    @Test
    void measuresALibraryAsItGrows() {
        Run run = Run.of("bench", "library", "--stories", "1,3", "--answers", "2");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().matches("(?s)stories +search p50 .*\\R1 .*\\R3 .*"), run.out());
        assertEquals(2, Run.of("bench", "library", "--stories", "3,1").exitCode());
        assertEquals(2, Run.of("bench", "library", "--answers", "0").exitCode());
    }

    @Test
    void wrongUsageHasACodeOfItsOwn() {
        assertEquals(2, Run.of("bench", "--rounds", "0").exitCode());
    }
}
