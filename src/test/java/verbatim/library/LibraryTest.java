package verbatim.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.question.Question;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.TextSpan;

class LibraryTest {
    private static final String TEXT = "A storm sank 12 fishing boats in the harbour on Monday night.";

    private final Library library = Loaded.library();

    @Test
    void everyStoryHasAFreshIdOf128Bits() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            ids.add(library.add("", TEXT + i).id());
        }
        assertEquals(20, ids.size());
        for (String id : ids) {
            assertEquals(16, Base64.getUrlDecoder().decode(id).length);
            assertEquals(22, id.length(), "no padding");
        }
    }

    @Test
    void aTitleStandsInFrontAndIsASpan() throws Exception {
        Story story = add(" Storm sinks boats \n", TEXT);
        assertEquals("Storm sinks boats\n\n" + TEXT, story.text());
        assertEquals(new TextSpan(0, 17), story.metadata().headline());
        assertEquals(Passage.HEADLINE, story.sentences().getFirst().paragraph());
    }

    @Test
    void withoutATitleTheTextIsUnchanged() throws Exception {
        assertEquals(TEXT, add(" \t", TEXT).text());
    }

    @Test
    void aByteOrderMarkIsTakenAwayBehindATitleToo() throws Exception {
        assertEquals(TEXT, add("", "\uFEFF" + TEXT).text());
        assertEquals("Storm\n\n" + TEXT, add("Storm", "\uFEFF" + TEXT).text());
    }

    @Test
    void anEmptyTextIsRefusedWithATitleToo() {
        assertThrows(StoryException.class, () -> library.add("", " \n"));
        assertThrows(StoryException.class, () -> library.add("Storm", " \n"));
        assertEquals(0, library.size());
    }

    @Test
    void findsAndRemoves() throws Exception {
        StoryCard first = library.add("", TEXT);
        StoryCard second = library.addBundled("Storm sinks boats");
        assertEquals(Library.BUNDLED, second.id());
        assertEquals(first, library.card(first.id()).orElseThrow());
        assertEquals(TEXT, library.read(first.id()).orElseThrow().text());
        assertEquals(TEXT, library.find(first.id()).orElseThrow().story().text());
        assertEquals(List.of(second, first), library.cards(null, 10).stories());
        assertTrue(library.remove(first.id()));
        assertFalse(library.remove(first.id()));
        assertEquals(Optional.empty(), library.find(first.id()));
        assertEquals(Optional.empty(), library.read(first.id()));
        assertEquals(Optional.empty(), library.card(first.id()));
        assertEquals(List.of(second), library.cards(null, 10).stories());
    }

    @Test
    void aStoryIsThereOnce() throws Exception {
        StoryCard first = library.add("Storm", TEXT);
        List<Addition> again = library.add(List.of(NewStory.of("", "\uFEFFStorm\n\n" + TEXT), NewStory.of("", TEXT),
                NewStory.of(" ", TEXT)));
        assertEquals(new Addition(first, false), again.getFirst());
        assertTrue(again.get(1).isNew());
        assertEquals(new Addition(again.get(1).card(), false), again.get(2));
        assertEquals(2, library.size());
        library.remove(first.id());
        assertNotEquals(first.id(), library.add("Storm", TEXT).id());
    }

    @Test
    void aCardTellsWhatThePageSaysOfItself() throws Exception {
        StoryCard card = library.add("",
                "Storm sinks boats\n\nBy Ida Holm\n\nPublished: 3 March 2024, 10:15\n\n" + TEXT);
        assertEquals("Storm sinks boats", card.title());
        assertEquals(LocalDate.of(2024, 3, 3), card.published());
        assertEquals(library.read(card.id()).orElseThrow().version(), card.version());
        assertEquals(library.read(card.id()).orElseThrow().text().length(), card.characters());
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOne() throws Exception {
        StoryCard old = library.add("", TEXT);
        StoryCard other = library.add("", "Another story.");
        assertSame(library.find(old.id()).orElseThrow(), library.find(old.id()).orElseThrow());
        StoryCard renewed = library.replace(old.id(), old.version(), NewStory.of("", "It sank 13.")).orElseThrow();
        assertEquals(old.id(), renewed.id());
        assertEquals(old.added(), renewed.added());
        assertEquals("It sank 13.", library.find(old.id()).orElseThrow().story().text());
        assertEquals(List.of(other, renewed), library.cards(null, 10).stories());
        assertThrows(StaleVersionException.class,
                () -> library.replace(old.id(), old.version(), NewStory.of("", "It sank 14.")));
        assertThrows(DuplicateStoryException.class,
                () -> library.replace(old.id(), renewed.version(), NewStory.of("", "Another story.")));
        assertEquals(Optional.empty(), library.replace("nope", "0", NewStory.of("", "It sank 14.")));
        assertNotEquals(old.id(), library.add("", TEXT).id());
    }

    @Test
    void aListIsReadInPartsWhateverChangesMeanwhile() throws Exception {
        List<StoryCard> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.addFirst(library.add("", "Story " + i));
        }
        Cards part = library.cards(null, 3);
        assertEquals(all.subList(0, 3), part.stories());
        library.remove(all.get(2).id());
        library.remove(all.get(4).id());
        library.add("", "Story 8");
        part = library.cards(part.next(), 2);
        assertEquals(List.of(all.get(3), all.get(5)), part.stories());
        part = library.cards(part.next(), 1);
        assertEquals(new Cards(List.of(all.get(6)), null), part);
        assertThrows(IllegalArgumentException.class, () -> library.cards("2", 3));
    }

    @Test
    void aStoryIsPreparedOnceHoweverManyAskForIt() throws Exception {
        String id = library.add("", TEXT).id();
        List<IndexedStory> found = IntStream.range(0, 64).parallel().mapToObj(i -> library.find(id).orElseThrow())
                .distinct().toList();
        assertEquals(1, found.size());
    }

    @Test
    void partsOfTheHouseHearOfARemovalBeforeAndAfter() throws Exception {
        StoryCard card = library.add("", TEXT);
        List<StoryCard> heard = new ArrayList<>();
        library.onRemoval(heard::add);
        library.onRemoval(removed -> {
            if (heard.size() == 1) {
                throw new IllegalStateException("the first time fails");
            }
        });
        assertThrows(IllegalStateException.class, () -> library.remove(card.id()));
        assertTrue(library.card(card.id()).isPresent(), "and can be tried again");
        assertTrue(library.remove(card.id()));
        assertEquals(List.of(card, card, card), heard, "once when it failed, twice when it was done");
    }

    @Test
    void refusesMoreStoriesThanItMayHold() throws Exception {
        Library small = Loaded.library(2, 1_000_000);
        String id = small.add("", TEXT).id();
        small.add("", "One more.");
        assertThrows(LibraryFullException.class, () -> small.add("", "Two more."));
        assertEquals(2, small.size());
        assertEquals(id, small.add("", TEXT).id(), "it is there already");
        small.remove(id);
        assertNotEquals(id, small.add("", TEXT).id());
    }

    @Test
    void refusesMoreTextThanItMayHold() throws Exception {
        Library small = Loaded.library(10, 2 * TEXT.length() * 2);
        StoryCard card = small.add("", TEXT);
        small.add("", TEXT.replace("12", "13"));
        assertThrows(LibraryFullException.class, () -> small.add("", "Boats."));
        assertThrows(LibraryFullException.class,
                () -> small.replace(card.id(), card.version(), NewStory.of("", TEXT + "!")));
        assertEquals(TEXT, small.read(card.id()).orElseThrow().text());
        small.remove(card.id());
        small.add("", "Boats.");
        assertEquals(2, small.size());
    }

    @Test
    void whatIsFoundInAStoryDoesNotDependOnAThousandOthers() throws Exception {
        Question question = Loaded.question("How many fishing boats were lost?", "NUM:count");
        String text = TEXT + "\n\nNobody was hurt.\n\nThe boats were insured.";
        String id = library.add("", text).id();
        List<ScoredPassage> alone = library.find(id).orElseThrow().passages().search(question, 10);
        assertEquals(2, alone.size());
        String[] things = {"boats", "fishing trips", "storms", "harbours", "nights"};
        for (int i = 0; i < 999; i++) {
            library.add("", "They lost " + i + " " + things[i % things.length] + ".");
        }
        library.remove(id);
        id = library.add("", text).id();
        assertEquals(alone, library.find(id).orElseThrow().passages().search(question, 10));
        assertEquals(1_000, library.size());
        assertThrows(LibraryFullException.class, () -> library.add("", TEXT));
    }

    private Story add(String title, String text) throws Exception {
        return library.read(library.add(title, text).id()).orElseThrow();
    }
}
