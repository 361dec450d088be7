package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskOnceTest {
    private static final String STORY = "Ann Lee leads the council of Ash “for now”.";

    @TempDir
    private Path folder;

    @Test
    void printsTheReplyAndItsConfidence() throws Exception {
        Path story = Files.writeString(folder.resolve("story.txt"), STORY);
        Run run = Run.of("ask", "Who leads the council?", "--story", story);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().matches("(?s).+\\R((sentence|nearest): .*\\R)?confidence: [01]\\.\\d\\d\\R"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void failsWithOneSentence() throws Exception {
        Path none = folder.resolve("none.txt");
        Run run = Run.of("ask", "Who?", "--story", none);
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertEquals("The story cannot be read: There is no file " + none + ".", run.err().strip());
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[]{'c', 'a', 'f', (byte) 0xe9, ' ', 'x'});
        String message = Run.of("ask", "Who?", "--story", latin).err().strip();
        assertTrue(message.startsWith("The story cannot be read: The file " + latin + " is not UTF-8"), message);
    }

    @Test
    void asksAllStoriesOfTheDataFolder() throws Exception {
        Path data = folder.resolve("data");
        assertEquals(1, Run.of("ask", "Who?", "--all", "--data", data).exitCode(), "there are none");
        Path ash = Files.writeString(folder.resolve("ash.txt"),
                "Ash elects a council\n\nPublished 3 March 2024\n\nAnn Lee leads the council of Ash since Sunday.\n");
        Path oak = Files.writeString(folder.resolve("oak.txt"),
                "Oak builds a bridge\n\nPublished 4 March 2024\n\nA bridge is built in Oak for two million crowns.\n");
        assertEquals(0, Run.of("add", ash, oak, "--data", data).exitCode());
        Run run = Run.of("ask", "Who leads the council of Ash?", "--all", "--data", data);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("Ann Lee") && run.out().contains("In “Ash elects a council”, 3 March 2024"),
                run.out());
        assertEquals(2, Run.of("ask", "Who?", "--all", "--story", ash).exitCode());
        assertEquals(2, Run.of("ask", "Who?", "--data", data).exitCode());
    }

    @Test
    void wrongUsageHasACodeOfItsOwn() {
        assertEquals(2, Run.of("ask").exitCode());
        assertEquals(2, Run.of("ask", " ").exitCode());
    }
}
