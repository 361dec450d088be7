package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;

class AddStoriesTest {
    @TempDir
    private Path folder;
    private Path stories = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void write() throws Exception {
        data = folder.resolve("data");
        stories = Files.createDirectories(folder.resolve("stories").resolve("deeper")).getParent();
        Files.writeString(stories.resolve("flood.txt"), "Flood closes roads\n\nA flood closed 3 roads.\n");
        Files.writeString(stories.resolve("deeper").resolve("fire.md"), "# Fire\n\nA fire destroyed 2 barns.\n");
        Files.writeString(stories.resolve(".hidden.txt"), "A hidden story.");
    }

    private int kept() throws Exception {
        try (LibraryFolder held = LibraryFolder.hold(data); Library library = Loaded.library(held)) {
            return library.size();
        }
    }

    @Test
    void filesAndFoldersAreAddedOnce() throws Exception {
        Run first = Run.of("add", stories, "--data", data);
        assertEquals(new Run(0, "2 stories added, 0 there already, 0 left out.\n", ""), first);
        assertEquals(new Run(0, "0 stories added, 1 there already, 0 left out.\n", ""),
                Run.of("add", stories.resolve("flood.txt"), "--data", data));
        assertEquals(2, kept());
    }

    @Test
    void whatIsLeftOutIsSaidWithItsReason() throws Exception {
        Files.write(stories.resolve("latin.txt"), new byte[]{'a', (byte) 0xe9, 'b'});
        Run run = Run.of("add", stories, stories.resolve("none.txt"), "--data", data);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("2 stories added, 0 there already, 2 left out."), run.out());
        assertTrue(run.err().contains("latin.txt: ") && run.err().contains("UTF-8"), run.err());
        assertTrue(run.err().contains("There is no file"), run.err());
        assertEquals(2, kept());
    }

    @Test
    void withoutFilesItIsWrongUsage() {
        assertEquals(2, Run.of("add").exitCode());
        assertEquals(2, Run.of("add", "--data", data).exitCode());
    }

    @Test
    void aFolderThatCannotBeUsedIsOneSentence() throws Exception {
        Files.writeString(data, "a file where the folder should be");
        Run run = Run.of("add", stories, "--data", data);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("cannot be used"), run.err());
    }
}
