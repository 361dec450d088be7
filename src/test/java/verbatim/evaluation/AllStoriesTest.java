package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.Verbatim;

class AllStoriesTest {
    @TempDir
    private Path folder;

    private QuestionSet set(String name, String text, String question, String answers) throws Exception {
        Files.writeString(folder.resolve(name + ".txt"), text);
        Path file = Files.writeString(folder.resolve(name + ".jsonl"), "{\"id\": \"" + name + "\", \"story\": \"" + name
                + ".txt\", \"question\": \"" + question + "\", \"answers\": [" + answers + "]}\n");
        return new QuestionSets(Map.of()).read(file, Selection.ALL);
    }

    @Test
    void theQuestionsOfEachStoryAreAskedOfAllOfThem() throws Exception {
        List<QuestionSet> sets = List.of(
                set("ferry", "The ferry to Skarholm ran aground with 212 passengers on board.",
                        "How many passengers were on board the ferry to Skarholm?", "\"212\""),
                set("mill", "The Tolmark mill was founded in 1871 and burnt down on Friday.",
                        "Who won the chess championship in Peru?", ""));
        Verbatim verbatim = Verbatim.load();
        AllStories all = new AllStories(verbatim.library(), verbatim.chat(), verbatim.classifier());
        List<String> asked = new ArrayList<>();
        all.run(sets, () -> asked.add("one"));
        assertEquals(2, asked.size());
        String table = all.table(List.of());
        assertTrue(table.contains("all 2 stories"), table);
        assertTrue(table.matches("(?s).*right +100\\.0 %\\R.*"), table);
        assertTrue(table.matches("(?s).*story found @1 +100\\.0 %\\R.*"), table);
        assertTrue(table.matches("(?s).*without an answer: refused +100\\.0 %\\R.*"), table);
    }
}
