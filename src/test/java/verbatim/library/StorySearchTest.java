package verbatim.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.Loaded;
import verbatim.story.Story;
import verbatim.story.StoryException;

class StorySearchTest {
    private static final String PAGE = "%s\n\nBy Ada Lund\n%s\n%s\n\n%s\n";

    @TempDir
    private Path folder;

    private static Story story(String id, String headline, String text) throws StoryException {
        return Loaded.read(id, headline + "\n\n" + text);
    }

    private static Story dated(String id, String published) throws StoryException {
        return Loaded.read(id, PAGE.formatted("Flood closes the old bridge", "Site: The Marsh Herald",
                "Published " + published, "The flood came at night and closed the bridge at Wendle for two days."));
    }

    private static StorySearch holding(Story... stories) throws IOException {
        StorySearch search = StorySearch.inMemory(Loaded.ENGLISH);
        search.add(List.of(stories));
        search.commit();
        return search;
    }

    private static List<String> ids(StorySearch search, String words) {
        return ids(search, words, StoryFilter.ALL);
    }

    private static List<String> ids(StorySearch search, String words, StoryFilter filter) {
        return search.search(Loaded.ENGLISH.of(words), filter, 10).stream().map(FoundStory::id).toList();
    }

    @Test
    void aHeadlineTellsMoreThanTheText() throws Exception {
        StorySearch search = holding(
                story("text", "Council meets", "Ten members spoke of the harbour and of many other things."),
                story("headline", "Harbour reopens", "Ten members spoke of the weather and of many other things."),
                story("neither", "Council rests", "Nobody spoke of anything."));
        assertEquals(List.of("headline", "text"), ids(search, "harbour"));
    }

    @Test
    void namesTellMoreThanOtherWords() throws Exception {
        StorySearch search = holding(story("mason", "Yard opens", "There a mason laid the stone on Monday morning."),
                story("Mason", "Yard opens", "There Ida Mason laid the stone on Monday morning."));
        assertEquals(List.of("Mason", "mason"), ids(search, "mason"));
    }

    @Test
    void theRarerWordTellsMore() throws Exception {
        StorySearch search = holding(story("a", "Boats sail", "The boats left. The boats came back with herring."),
                story("b", "Boats sail", "The boats left. The boats came back with lobsters."),
                story("c", "Boats sail", "The boats left. The boats came back with herring."));
        assertEquals("b", ids(search, "boats with lobsters").getFirst());
    }

    @Test
    void aWordThatNoStoryHasCountsAsOneSpeltNearlyLikeIt() throws Exception {
        StorySearch search = holding(story("a", "Ferry sails", "The ferry to Skarholm sailed again."),
                story("b", "Ferry rests", "The ferry to Norwick did not."));
        assertEquals(List.of("a"), ids(search, "skarhlom"));
    }

    @Test
    void whatLooksLikeSyntaxIsWords() throws Exception {
        StorySearch search = holding(story("a", "Ferry sails", "The ferry to Skarholm sailed again."));
        assertEquals(List.of("a"), ids(search, "text: ferry AND (\"NOT +-*?~^]}"));
        assertEquals(List.of(), ids(search, "*:* [q}"));
    }

    @Test
    void equalScoresRankTheNewestFirstAndThenById() throws Exception {
        Story[] stories = {dated("c", "3 March 2024"), dated("a", "3 March 2024"), dated("d", "05/06/2023"),
                dated("b", "4 March 2024")};
        StorySearch together = holding(stories);
        StorySearch apart = StorySearch.inMemory(Loaded.ENGLISH);
        for (Story each : stories) {
            apart.add(List.of(each));
            apart.commit();
        }
        assertEquals(List.of("b", "a", "c", "d"), ids(together, "flood"), "the day of 05/06 is not known");
        assertEquals(List.of("b", "a", "c", "d"), ids(together, ""), "without words, all of them");
        assertEquals(List.of("b", "a", "c", "d"), ids(apart, "flood"));
    }

    @Test
    void datesAndSitesAndIdsNarrow() throws Exception {
        StorySearch search = holding(dated("may", "31 May 2024"), dated("june", "1 June 2024"),
                dated("july", "July 2, 2024"), story("undated", "Flood closes another bridge", "A flood came."));
        LocalDate june = LocalDate.of(2024, 6, 1);
        assertEquals(List.of("july", "june"), ids(search, "flood", new StoryFilter(june, null, null, null)));
        assertEquals(List.of("june", "may"), ids(search, "flood", new StoryFilter(null, june, null, null)));
        assertEquals(List.of("june"), ids(search, "flood", new StoryFilter(june, june, null, null)));
        assertEquals(List.of("june"), ids(search, "", new StoryFilter(june, june, null, null)));
        assertEquals(3, ids(search, "flood", new StoryFilter(null, null, "the marsh HERALD ", null)).size());
        assertEquals(List.of(), ids(search, "flood", new StoryFilter(null, null, "Marsh", null)));
        assertEquals(Set.of("may", "undated"),
                Set.copyOf(ids(search, "flood", new StoryFilter(null, null, null, Set.of("may", "undated", "none")))));
        assertEquals(List.of(), ids(search, "flood", new StoryFilter(null, null, null, Set.of())));
    }

    @Test
    void aStoryIsReplacedByOneOfItsId() throws Exception {
        StorySearch search = holding(story("a", "Ferry sails", "The ferry sailed."));
        Story second = story("a", "Tram runs", "The tram ran.");
        search.add(List.of(second));
        assertEquals(List.of("a"), ids(search, "ferry"), "until it is committed");
        search.commit();
        assertEquals(List.of(), ids(search, "ferry"));
        assertEquals(List.of("a"), ids(search, "tram"));
        assertEquals(Map.of("a", second.version()), search.versions());
    }

    @Test
    void noTermIsLeftOfAStoryThatWasRemovedOrReplaced() throws Exception {
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH)) {
            rebuild(search, story("a", "Ferry", "The ferry to Skarholmfjord sailed."),
                    story("b", "Tram", "The tram to Oberwinkelstadt ran."),
                    story("c", "Bus", "The bus to Grantleyburn stood."));
            assertTrue(holds("skarholmfjord") && holds("oberwinkelstadt") && holds("grantleyburn"));
            search.remove("a");
            search.add(List.of(story("c", "Bus", "The bus stood.")));
            search.commit();
            assertFalse(holds("skarholmfjord"));
            assertFalse(holds("grantleyburn"));
            assertTrue(holds("oberwinkelstadt"));
            assertEquals(Set.of("b", "c"), search.versions().keySet());
        }
    }

    /** A segment's terms stand in its files as they are when they are few. */
    private boolean holds(String term) throws IOException {
        byte[] wanted = term.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whatWasCommittedIsThereWhenOpenedAgainAndNothingElse() throws Exception {
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH)) {
            assertTrue(search.isOutdated());
            rebuild(search, story("a", "Ferry sails", "The ferry sailed."));
            assertFalse(search.isOutdated());
            search.add(List.of(story("b", "Ferry rests", "The ferry did not sail.")));
        }
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH)) {
            assertFalse(search.isOutdated());
            assertEquals(List.of("a"), ids(search, "ferry"));
        }
    }

    @Test
    void anIndexThatWasNeverWholeStaysOutdated() throws Exception {
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH)) {
            search.add(List.of(story("b", "Ferry rests", "The ferry did not sail.")));
            search.commit();
        }
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH)) {
            assertTrue(search.isOutdated());
            assertEquals(List.of(), ids(search, "ferry"));
        }
    }

    @Test
    void anIndexOfAnotherFormatOpensEmptyAndIsRebuilt() throws Exception {
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH, "older")) {
            rebuild(search, story("a", "Ferry sails", "The ferry sailed."));
        }
        requireRebuilt();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.999})
    void aDamagedIndexOpensEmptyAndIsRebuilt(double place) throws Exception {
        write(folder);
        for (int i = 0; i < indexFiles().size(); i++) {
            Path file = indexFiles().get(i);
            byte[] bytes = Files.readAllBytes(file);
            bytes[(int) (place * bytes.length)] ^= 0x55;
            Files.write(file, bytes);
            requireRebuilt();
        }
    }

    @Test
    void aCutOrMissingFileIsDamageToo() throws Exception {
        write(folder);
        for (int i = 0; i < indexFiles().size(); i++) {
            Path file = indexFiles().get(i);
            Files.write(file, new byte[i % 2 == 0 ? 0 : 20]);
            requireRebuilt();
        }
        for (int i = 0; i < indexFiles().size(); i++) {
            Files.delete(indexFiles().get(i));
            requireRebuilt();
        }
    }

    private List<Path> indexFiles() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static void write(Path folder) throws Exception {
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH)) {
            rebuild(search, story("a", "Ferry sails", "The ferry sailed."));
        }
    }

    /** As it is filled when it was missing, damaged or of another version. */
    private static void rebuild(StorySearch search, Story... stories) throws IOException {
        search.clear();
        search.add(List.of(stories));
        search.commit();
    }

    private void requireRebuilt() throws Exception {
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH)) {
            assertTrue(search.isOutdated());
            assertEquals(List.of(), ids(search, "ferry"));
            rebuild(search, story("a", "Ferry sails", "The ferry sailed."));
            assertEquals(List.of("a"), ids(search, "ferry"));
        }
    }

    @Test
    void aFolderIsOpenOnlyOnce() throws Exception {
        write(folder);
        try (StorySearch search = StorySearch.open(folder, Loaded.ENGLISH)) {
            assertThrows(IOException.class, () -> StorySearch.open(folder, Loaded.ENGLISH).close());
            assertEquals(List.of("a"), ids(search, "ferry"));
        }
    }

    @Test
    void sixteenThreadsAddFindAndRemove() throws Exception {
        StorySearch search = holding(story("kept", "Ferry sails", "The ferry sailed."));
        List<Callable<Void>> tasks = IntStream.range(0, 16).<Callable<Void>>mapToObj(thread -> () -> {
            for (int i = 0; i < 20; i++) {
                String id = thread + "-" + i;
                search.add(List.of(story(id, "Tram " + thread, "The tram of line " + id + " ran.")));
                search.commit();
                assertEquals(List.of("kept"), ids(search, "ferry"));
                assertTrue(search.versions().containsKey(id));
                search.remove(id);
                search.commit();
                assertFalse(search.versions().containsKey(id));
            }
            return null;
        }).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Void> each : threads.invokeAll(tasks)) {
                each.get();
            }
        }
        assertEquals(Set.of("kept"), search.versions().keySet());
    }
}
