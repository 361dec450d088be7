package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {
    private static final String FIT = "src/test/resources/questions/fit/";

    /** Two turns of a conversation about a story. */
    private static final String ARTICLE = """
            {"paragraphs": [{"context": "Mr Owen Pryce, 58, opened the bridge on Monday.", "qas": [
              {"question": "who opened the bridge", "id": "1",
               "answers": [{"text": "Mr Owen Pryce", "answer_start": 0}]},
              {"question": "how old is owen pryce", "typed": "how old is he", "context": ["1"], "id": "2",
               "answers": [{"text": "58", "answer_start": 15}]}]}]}""";

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

    @Test
    void theChoiceOfReferentsIsMeasuredOnTheFitPart() throws IOException {
        Path data = folder.resolve("conversations.json");
        Files.writeString(data, "{\"data\": [" + (ARTICLE + ", ").repeat(2) + ARTICLE + "]}");
        Path model = folder.resolve("referents.tsv");
        Run run = Run.of("train", "referents", "--data", data, "--out", model);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                "1 pronouns: 1 with the right referent, 0 with a wrong one, 0 left though it was known, 0 left rightly",
                run.out().strip());
        assertTrue(Files.readString(model).contains("he known person"));
    }

    @Test
    void aFileOfOtherThingsIsNamed() throws IOException {
        Path data = folder.resolve("conversations.json");
        Files.writeString(data, "not JSON");
        Run run = Run.of("train", "referents", "--data", data, "--out", folder.resolve("referents.tsv"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("The choice of referents cannot be fitted: "), run.err());
    }
}
