package verbatim.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.Loaded;

class LibraryFolderTest {
    private static final String URL = "http://127.0.0.1:7070/";

    @TempDir
    private Path data;

    @Test
    void oneHoldsItAtATime() throws Exception {
        try (LibraryFolder held = LibraryFolder.hold(data)) {
            assertNull(assertThrows(FolderHeldException.class, () -> LibraryFolder.hold(data)).url());
            held.leaveUrl(URL);
            FolderHeldException e = assertThrows(FolderHeldException.class, () -> LibraryFolder.hold(data));
            assertEquals(URL, e.url());
            assertTrue(e.getMessage().contains(URL), e.getMessage());
        }
        LibraryFolder.hold(data).close();
    }

    @Test
    void whatACrashedServerLeftDoesNotCount() throws Exception {
        Files.writeString(data.resolve("lock"), URL);
        LibraryFolder held = LibraryFolder.hold(data);
        assertNull(assertThrows(FolderHeldException.class, () -> LibraryFolder.hold(data)).url());
        held.close();
    }

    @Test
    void aLibraryIsThereWhenItIsOpenedAgain() throws Exception {
        StoryCard kept;
        StoryCard renewed;
        try (LibraryFolder folder = LibraryFolder.hold(data); Library library = Loaded.library(folder)) {
            library.addBundled("It is never kept.");
            kept = library.add("Storm sinks boats", "A storm sank 12 boats.");
            StoryCard old = library.add("", "A flood closed 3 roads.");
            renewed = library.replace(old.id(), old.version(), NewStory.of("", "A flood closed 4 roads."))
                    .orElseThrow();
            library.remove(library.add("", "A fire.").id());
        }
        try (LibraryFolder folder = LibraryFolder.hold(data); Library library = Loaded.library(folder)) {
            assertEquals(List.of(renewed, kept), library.cards(null, 10).stories());
            assertEquals("A flood closed 4 roads.", library.find(renewed.id()).orElseThrow().story().text());
            assertEquals(new Addition(kept, false),
                    library.add(List.of(NewStory.of("Storm sinks boats", "A storm sank 12 boats."))).getFirst());
            assertTrue(library.add("", "One more.").added().isAfter(renewed.added()));
        }
    }

    /** On a disk of its own, so small that it is full soon. */
    @Test
    void aFullDiskLeavesEverythingAsItWasAndIsRecoveredFrom() throws Exception {
        assumeTrue(mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", data.toString()), "only root mounts a small disk");
        try (LibraryFolder folder = LibraryFolder.hold(data); Library library = Loaded.library(folder)) {
            String text = "A storm sank 12 boats. ".repeat(100);
            StoryCard first = library.add("First", text);
            Path filler = data.resolve("filler");
            fill(filler);
            assertThrows(LibraryFullException.class, () -> library.add("Second", text));
            assertThrows(LibraryFullException.class,
                    () -> library.replace(first.id(), first.version(), NewStory.of("Third", text + text)));
            assertEquals(List.of(first), library.cards(null, 10).stories());
            assertTrue(library.read(first.id()).orElseThrow().text().startsWith("First"));
            Files.delete(filler);
            StoryCard second = library.add("Second", text);
            assertTrue(library.remove(first.id()));
            assertEquals(List.of(second), library.cards(null, 10).stories());
            assertEquals(List.of(second.id()),
                    new FolderStore(data.resolve("stories")).found().stream().map(kept -> kept.card().id()).toList());
        } finally {
            assertTrue(run("umount", "-l", data.toString()));
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1024];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(Files.size(file) > 0);
        }
    }

    private static boolean mount(String... options) throws Exception {
        String[] command = new String[options.length + 1];
        command[0] = "mount";
        System.arraycopy(options, 0, command, 1, options.length);
        return run(command);
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such command here
        }
    }
}
