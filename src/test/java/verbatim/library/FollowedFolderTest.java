package verbatim.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.Loaded;
import verbatim.story.Story;

class FollowedFolderTest {
    @TempDir
    private Path folder;
    private final Library library = Loaded.library();
    private FollowedFolder followed;

    @BeforeEach
    void follow() {
        followed = new FollowedFolder(folder, library);
    }

    private Path write(String name, String text, int minute) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + minute * 60_000L));
    }

    private void settle() {
        for (int looks = 0; followed.look(); looks++) {
            assertTrue(looks < 5, "it must come to rest");
        }
    }

    private List<String> texts() {
        try (Stream<Story> stories = library.stories()) {
            return stories.map(Story::text).sorted().toList();
        }
    }

    @Test
    void newChangedAndRemovedFilesAreFollowed() throws Exception {
        write("a.txt", "A flood.", 1);
        write("deeper/b.txt", "A fire.", 1);
        settle();
        assertEquals(List.of("A fire.", "A flood."), texts());
        String id = library.following(folder.resolve("a.txt").toAbsolutePath()).orElseThrow().id();
        write("a.txt", "A flood in spring.", 2);
        settle();
        assertEquals("A flood in spring.", library.read(id).orElseThrow().text());
        Files.delete(folder.resolve("deeper/b.txt"));
        settle();
        assertEquals(List.of("A flood in spring."), texts());
        assertFalse(followed.look(), "there is nothing more to do");
    }

    @Test
    void aFileThatIsBeingWrittenIsWaitedFor() throws Exception {
        write("a.txt", "A flo", 1);
        assertTrue(followed.look());
        write("a.txt", "A flood.", 2);
        assertTrue(followed.look());
        assertEquals(List.of(), texts());
        settle();
        assertEquals(List.of("A flood."), texts());
    }

    @Test
    void aFileThatIsReplacedIsNotTakenForRemoved() throws Exception {
        write("a.txt", "A flood.", 1);
        settle();
        String id = library.cards(null, 1).stories().getFirst().id();
        Files.delete(folder.resolve("a.txt"));
        assertTrue(followed.look());
        write("a.txt", "A flood in spring.", 2);
        settle();
        assertEquals("A flood in spring.", library.read(id).orElseThrow().text());
    }

    @Test
    void whatEditorsLeaveForAWhileIsNoStory() throws Exception {
        for (String name : List.of(".a.txt.swp", "a.txt~", "~$a.docx", "#a.txt#", "a.txt.tmp", "a.pdf.crdownload",
                ".git/a.txt", "a.txt.part")) {
            write(name, "Half a story", 1);
        }
        settle();
        assertEquals(List.of(), texts());
    }

    @Test
    void aFileThatIsNoStoryIsLeftOutUntilItChanges() throws Exception {
        write("a.txt", " \n", 1);
        write("b.txt", "A fire.", 1);
        settle();
        assertEquals(List.of("A fire."), texts());
        write("a.txt", "A flood.", 2);
        settle();
        assertEquals(List.of("A fire.", "A flood."), texts());
    }

    @Test
    void aRenamedFileIsTheSameStory() throws Exception {
        write("a.txt", "A flood.", 1);
        settle();
        String id = library.cards(null, 1).stories().getFirst().id();
        Files.move(folder.resolve("a.txt"), folder.resolve("b.txt"));
        settle();
        assertEquals(List.of("A flood."), texts());
        assertEquals(id, library.following(folder.resolve("b.txt").toAbsolutePath()).orElseThrow().id());
    }

    @Test
    void ofTwoFilesWithOneTextEitherMayGo() throws Exception {
        write("a.txt", "A flood.", 1);
        write("b.txt", "A flood.", 1);
        settle();
        assertEquals(List.of("A flood."), texts());
        Files.delete(folder.resolve("a.txt"));
        settle();
        assertEquals(List.of("A flood."), texts());
        Files.delete(folder.resolve("b.txt"));
        settle();
        assertEquals(List.of(), texts());
    }

    @Test
    void storiesThatCameOtherwiseStay() throws Exception {
        library.add("", "A flood.");
        write("a.txt", "A flood.", 1);
        settle();
        Files.delete(folder.resolve("a.txt"));
        settle();
        assertEquals(List.of("A flood."), texts());
    }

    @Test
    void whatChangedWhileNobodyLookedIsFound() throws Exception {
        write("a.txt", "A flood.", 1);
        write("b.txt", "A fire.", 1);
        settle();
        write("a.txt", "A flood in spring.", 2);
        Files.delete(folder.resolve("b.txt"));
        followed = new FollowedFolder(folder, library);
        settle();
        assertEquals(List.of("A flood in spring."), texts());
    }

    @Test
    void aFolderThatIsAwayTakesNoStoryWithIt() throws Exception {
        write("in/a.txt", "A flood.", 1);
        followed = new FollowedFolder(folder.resolve("in"), library);
        settle();
        Files.move(folder.resolve("in"), folder.resolve("away"));
        for (int i = 0; i < 4; i++) {
            followed.look();
        }
        assertEquals(List.of("A flood."), texts());
    }

    @Test
    void theFolderIsWatched() throws Exception {
        FolderWatch watch = FolderWatch.start(folder, library);
        try {
            write("deeper/a.txt", "A flood.", 1);
            for (int i = 0; i < 300 && library.size() == 0; i++) {
                Thread.sleep(100);
            }
            assertEquals(List.of("A flood."), texts());
        } finally {
            watch.close();
        }
    }
}
