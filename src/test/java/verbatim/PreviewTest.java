package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    private static final Path PAGE = Path.of("src/test/resources/documents/html/blog.html");

    @TempDir
    private Path folder;

    @Test
    void showsWhatIsKeptAndWhatIsDropped() {
        Run run = Run.of("preview", PAGE);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("format:    an HTML page"), run.out());
        assertTrue(run.out().contains("published: 2025-11-04"), run.out());
        String kept = run.out().substring(run.out().indexOf("kept:"), run.out().indexOf("dropped:"));
        assertTrue(kept.contains("A barber will move in after the new year."), kept);
        assertTrue(run.out().substring(run.out().indexOf("dropped:")).contains("\n- Birgit says:"), run.out());
    }

    @Test
    void failsWithOneSentence() throws Exception {
        Path blank = Files.writeString(folder.resolve("blank.html"), "<html><body></body></html>");
        Run run = Run.of("preview", blank);
        assertEquals(1, run.exitCode());
        assertEquals("The story cannot be read: There is no text in the file " + blank + ".", run.err().strip());
        assertEquals(2, Run.of("preview").exitCode());
    }

    @Test
    void aPageCanBeAskedAsAnyStory() {
        Run run = Run.of("ask", "Who owns the café?", "--story", PAGE);
        assertEquals(0, run.exitCode(), run.err());
    }
}
