package verbatim.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.library.StoredStory.Kept;

class FolderStoreTest {
    private static final Instant START = Instant.parse("2026-03-03T10:15:00.000001Z");

    @TempDir
    private Path folder;
    private FolderStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FolderStore(folder);
    }

    private static StoredStory story(int number) throws Exception {
        return story(number,
                "Storm “" + number + "” sinks boats 🙂\n\nBy Ida Holm\n\nPublished: 3 March 2024\n\nIt sank "
                        + number + ".");
    }

    private static StoredStory story(int number, String text) throws Exception {
        return NewStory.of("", text).stored("id" + number, START.plusSeconds(number));
    }

    private static List<StoredStory> stories(int from, int to) throws Exception {
        List<StoredStory> stories = new ArrayList<>();
        for (int i = from; i < to; i++) {
            stories.add(story(i));
        }
        return stories;
    }

    /** What a store that is opened on the folder holds. */
    private Map<String, StoredStory> reopened() throws IOException {
        FolderStore again = new FolderStore(folder);
        Map<String, StoredStory> found = new TreeMap<>();
        for (Kept kept : again.found()) {
            String id = kept.card().id();
            again.text(id).ifPresent(text -> found.put(id, new StoredStory(kept.card(), kept.file(), text)));
        }
        return found;
    }

    private static Map<String, StoredStory> byId(List<StoredStory> stories) {
        return stories.stream()
                .collect(Collectors.toMap(story -> story.card().id(), story -> story, (a, b) -> b, TreeMap::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("damaged"))) {
            return files.toList();
        }
    }

    private boolean holds(String words) throws IOException {
        byte[] mark = words.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(new String(mark, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whatWasAddedIsThereWhenItIsOpenedAgain() throws Exception {
        List<StoredStory> all = stories(0, 5);
        store.add(all.subList(0, 1));
        store.add(all.subList(1, 5));
        assertEquals(2, files().size());
        assertEquals(all.get(3).text(), store.text("id3").orElseThrow());
        assertEquals(byId(all), reopened());
    }

    @Test
    void aFileThatAStoryFollowsIsRemembered() throws Exception {
        Path file = Path.of("flood.txt").toAbsolutePath();
        store.add(List.of(NewStory.of("", "A flood.").following(file).stored("id", START)));
        assertEquals(file.toString(), reopened().get("id").file());
    }

    @Test
    void ofWhatIsReplacedOrRemovedNothingStays() throws Exception {
        store.add(List.of(story(0, "Zanzibar 0"), story(1, "Wombat 1"), story(2)));
        store.replace(story(0, "It changed."));
        assertFalse(holds("Zanzibar"));
        store.remove("id1");
        assertFalse(holds("Wombat"));
        assertEquals(byId(List.of(story(0, "It changed."), story(2))), reopened());
        store.remove("id0");
        store.remove("id2");
        assertEquals(List.of(), files());
    }

    @Test
    void manySmallFilesAreJoined() throws Exception {
        List<StoredStory> all = stories(0, 200);
        for (StoredStory story : all) {
            store.add(List.of(story));
            assertTrue(files().size() <= 64);
        }
        store.remove("id7");
        store.replace(story(8, "Another text."));
        Map<String, StoredStory> expected = byId(all);
        expected.remove("id7");
        expected.put("id8", story(8, "Another text."));
        assertEquals(expected, reopened());
    }

    @Test
    void aJoinThatACrashCutShortIsFinished() throws Exception {
        store.add(stories(0, 3));
        Path first = files().getFirst();
        byte[] before = Files.readAllBytes(first);
        store.replace(story(1, "Another text."));
        Files.write(first, before); // the new file is there, the old one not yet gone
        store.remove("id2");
        Map<String, StoredStory> found = reopened();
        assertEquals("Another text.", found.get("id1").text(), "the later one counts");
        assertEquals(1, found.values().stream().filter(story -> story.card().id().equals("id0")).count());
        assertFalse(holds(story(1).text().substring(0, 9)), "and of the earlier one nothing stays");
    }

    @Test
    void aFileThatWasNotFinishedIsNoStory() throws Exception {
        store.add(stories(0, 2));
        Files.write(folder.resolve("00000002.jsonl.tmp"), new byte[]{'{'});
        Files.writeString(folder.resolve("read me.txt"), "not ours");
        assertEquals(byId(stories(0, 2)), reopened());
        assertFalse(Files.exists(folder.resolve("00000002.jsonl.tmp")));
        assertTrue(Files.exists(folder.resolve("read me.txt")));
    }

    /** Whatever byte is cut off or changed, all other stories are kept and the damaged file is set aside as it was. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.9999})
    void whatIsReadableOfADamagedFileIsKept(double where) throws Exception {
        store.add(stories(0, 10));
        store.add(stories(10, 12));
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        int at = (int) (whole.length * where);
        byte[] flipped = whole.clone();
        flipped[at] ^= 0x15;
        Files.write(file, flipped);
        Map<String, StoredStory> found = reopened();
        found = reopened();
        assertTrue(found.size() >= 11, found.size() + " stories");
        assertTrue(byId(stories(0, 12)).entrySet().containsAll(found.entrySet()), "none was changed");
        assertEquals(1, setAside().size());
        assertEquals(-1, Arrays.mismatch(flipped, Files.readAllBytes(setAside().getFirst())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.3, 0.6, 0.95, 0.9999})
    void whatIsReadableOfAHalfFileIsKept(double where) throws Exception {
        store.add(stories(0, 10));
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * where)));
        Map<String, StoredStory> found = reopened();
        long lines = Files.readString(setAside().getFirst()).lines().filter(line -> line.contains("\"text\":"))
                .filter(line -> line.endsWith("}")).count();
        assertEquals(lines, found.size());
        assertEquals(byId(stories(0, found.size())), found);
        store = new FolderStore(folder);
        store.add(List.of(story(99)));
        assertEquals(found.size() + 1, reopened().size());
    }

    @Test
    void damageThatIsFoundLateIsMendedLate() throws Exception {
        store.add(stories(0, 3));
        Path file = files().getFirst();
        String text = Files.readString(file);
        Files.writeString(file, text.replace("It sank 1.", "It sank 9."));
        assertTrue(store.text("id1").isEmpty(), "better none than a wrong one");
        assertEquals(story(2).text(), store.text("id2").orElseThrow());
        store.remove("id2");
        assertEquals(byId(stories(0, 1)), reopened());
        assertFalse(holds("It sank 2."), "not even in what was set aside");
    }

    @Test
    void aStoryGoesThoughItsFileIsDamaged() throws Exception {
        store.add(List.of(story(0, "Zanzibar 0"), story(1), story(2)));
        Path file = files().getFirst();
        Files.writeString(file, Files.readString(file).replace("It sank 1.", "It sank 9."));
        store.remove("id0");
        assertFalse(holds("Zanzibar"));
        assertEquals(byId(stories(2, 3)), reopened());
    }

    @Test
    void aLaterFormatIsLeftAlone() throws Exception {
        store.add(stories(0, 2));
        Path file = files().getFirst();
        String later = Files.readString(file).replace("\"version\":1,", "\"version\":2,");
        Files.writeString(file, later);
        assertTrue(assertThrows(NewerFormatException.class, () -> new FolderStore(folder)).getMessage()
                .contains("later version of Verbatim"));
        assertEquals(later, Files.readString(file));
    }

    @Test
    void aStoryIsReadWhileItsFileIsRewritten() throws Exception {
        store.add(stories(0, 20));
        List<Integer> rounds = IntStream.range(0, 40).boxed().toList();
        Thread writer = Thread.ofPlatform().start(() -> rounds.forEach(round -> {
            try {
                store.replace(story(0, "Round " + round));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        while (writer.isAlive()) {
            assertEquals(story(5).text(), store.text("id5").orElseThrow());
            assertTrue(store.text("id0").isPresent());
        }
        assertEquals("Round 39", store.text("id0").orElseThrow());
    }
}
