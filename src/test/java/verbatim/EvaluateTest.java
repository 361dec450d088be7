package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
    private static final String STORY = "Ann Lee leads the council of Ash. It has nine seats.";

    @TempDir
    private Path folder;
    private Path squad = Path.of("");

    @BeforeEach
    void writeSet() throws IOException {
        squad = Files.writeString(folder.resolve("ash.json"),
                """
                        {"data": [{"paragraphs": [{"context": "%s", "qas": [
                          {"id": "who", "question": "Who leads the council?", "answers": [{"text": "Ann Lee", "answer_start": 0}]},
                          {"id": "age", "question": "How old is Ann Lee?", "is_impossible": true, "answers": []}]}]}]}
                        """
                        .formatted(STORY));
    }

    @Test
    void printsOneColumnForEachSetAndOneForAll() {
        Run run = Run.of("evaluate", squad, squad);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().matches("(?s) +ash +ash +total\\Rquestions +2 +2 +4\\R.*p95 .* ms\\R.*0\\.9 to 1\\.0.*"),
                run.out());
        assertTrue(run.out().matches("(?s).*with an answer +1 +1 +2\\R.*without an answer +1 +1 +2\\R.*"), run.out());
    }

    @Test
    void comparesWithTheSameQuestionsAskedOtherwise() {
        Run run = Run.of("evaluate", squad, "--against", squad);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().endsWith("ash against ash: 2 with a twin, 0 worse, 0 better, as good or better 100.0 %; "
                + "0 more false answers" + System.lineSeparator()), run.out());
    }

    @Test
    void listsEveryQuestionFirst() {
        Run run = Run.of("evaluate", "--list", "--limit", 1, squad);
        String[] lines = run.out().split("\\R");
        assertEquals("verdict\tconfidence\tF1\tretrieved\ttype\tid\tquestion\tanswer\tacceptable", lines[0]);
        assertTrue(lines[1].matches("(right|WRONG)\t.*\twho\tWho leads the council\\?\t[^\t]+\tAnn Lee"), lines[1]);
        assertEquals("", lines[2], "the limit");
    }

    @Test
    void writesPredictionsAsTheOfficialScriptReadsThem() throws IOException {
        Path predictions = folder.resolve("out.json");
        assertEquals(0, Run.of("evaluate", "--predictions", predictions, squad).exitCode());
        JsonNode written = new ObjectMapper().readTree(predictions.toFile());
        assertEquals(2, written.size());
        assertTrue(STORY.contains(written.path("who").textValue()));
        assertTrue(STORY.contains(written.path("age").textValue()));
    }

    @Test
    void whatWasMeasuredIsReachedAgainAndABetterExpectationIsMissed() throws IOException {
        Path expected = folder.resolve("expected.json");
        assertEquals(0, Run.of("evaluate", "--part", "fit", "--given-paragraph", "--write-expect", expected, squad)
                .exitCode());
        Run same = Run.of("evaluate", "--part", "fit", "--given-paragraph", "--expect", expected, squad);
        assertEquals(0, same.exitCode(), same.err());
        assertEquals("All expectations were met.", same.err().strip());

        Run other = Run.of("evaluate", "--expect", expected, squad);
        assertEquals(1, other.exitCode(), "the whole set is another set");

        Files.writeString(expected, Files.readString(expected).replaceAll("\"gold_in_furniture\" : 0.0",
                "\"gold_in_furniture\" : -1.0"));
        Run worse = Run.of("evaluate", "--part", "fit", "--given-paragraph", "--expect", expected, squad);
        assertEquals(1, worse.exitCode());
        assertTrue(worse.err().startsWith("ash fit given: gold_in_furniture is 0, expected -1: worse."), worse.err());
    }

    @Test
    void failsWithOneSentence() throws IOException {
        Run missing = Run.of("evaluate", folder.resolve("none.json"));
        assertEquals(1, missing.exitCode());
        assertEquals("", missing.out());
        assertEquals(folder.resolve("none.json") + ": there is no such file.", missing.err().strip());
        Run unwritable = Run.of("evaluate", "--predictions", folder.resolve("no/folder.json"), squad);
        assertEquals(1, unwritable.exitCode());
        assertEquals(1, unwritable.err().lines().count(), unwritable.err());
    }

    @Test
    void wrongUsageHasACodeOfItsOwn() {
        assertEquals(2, Run.of("evaluate").exitCode());
        assertEquals(2, Run.of("evaluate", "--part", "half", squad).exitCode());
        assertEquals(2, Run.of("evaluate", "--limit", "0", squad).exitCode());
    }
}
