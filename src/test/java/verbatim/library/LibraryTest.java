package verbatim.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            ids.add(library.add("", TEXT).story().id());
        }
        assertEquals(20, ids.size());
        for (String id : ids) {
            assertEquals(16, Base64.getUrlDecoder().decode(id).length);
            assertEquals(22, id.length(), "no padding");
        }
    }

    @Test
    void aTitleStandsInFrontAndIsASpan() throws Exception {
        Story story = library.add(" Storm sinks boats \n", TEXT).story();
        assertEquals("Storm sinks boats\n\n" + TEXT, story.text());
        assertEquals(new TextSpan(0, 17), story.metadata().headline());
        assertEquals(Passage.HEADLINE, story.sentences().getFirst().paragraph());
    }

    @Test
    void withoutATitleTheTextIsUnchanged() throws Exception {
        assertEquals(TEXT, library.add(" \t", TEXT).story().text());
    }

    @Test
    void aByteOrderMarkIsTakenAwayBehindATitleToo() throws Exception {
        assertEquals(TEXT, library.add("", "\uFEFF" + TEXT).story().text());
        assertEquals("Storm\n\n" + TEXT, library.add("Storm", "\uFEFF" + TEXT).story().text());
    }

    @Test
    void anEmptyTextIsRefusedWithATitleToo() {
        assertThrows(StoryException.class, () -> library.add("", " \n"));
        assertThrows(StoryException.class, () -> library.add("Storm", " \n"));
        assertTrue(library.stories().isEmpty());
    }

    @Test
    void findsAndRemoves() throws Exception {
        IndexedStory first = library.add("", TEXT);
        IndexedStory second = library.addBundled(TEXT);
        assertEquals(Library.BUNDLED, second.story().id());
        assertSame(first, library.find(first.story().id()).orElseThrow());
        assertEquals(List.of(first.story(), second.story()), library.stories());
        assertTrue(library.remove(first.story().id()));
        assertFalse(library.remove(first.story().id()));
        assertEquals(Optional.empty(), library.find(first.story().id()));
        assertEquals(List.of(second.story()), library.stories());
    }

    @Test
    void whatIsListedDoesNotChangeAfterwards() throws Exception {
        library.add("", TEXT);
        List<Story> before = library.stories();
        library.add("", TEXT);
        assertEquals(1, before.size());
    }

    @Test
    void refusesMoreStoriesThanItMayHold() throws Exception {
        Library small = Loaded.library(2, 1_000_000);
        String id = small.add("", TEXT).story().id();
        small.add("", TEXT);
        assertThrows(LibraryFullException.class, () -> small.add("", TEXT));
        assertEquals(2, small.stories().size());
        small.remove(id);
        assertNotEquals(id, small.add("", TEXT).story().id());
    }

    @Test
    void refusesMoreTextThanItMayHold() throws Exception {
        Library small = Loaded.library(10, 2 * TEXT.length() * 2);
        String id = small.add("", TEXT).story().id();
        small.add("", TEXT);
        assertThrows(LibraryFullException.class, () -> small.add("", "Boats."));
        small.remove(id);
        small.add("", "Boats.");
        assertEquals(2, small.stories().size());
    }

    @Test
    void whatIsFoundInAStoryDoesNotDependOnAThousandOthers() throws Exception {
        Question question = Loaded.question("How many fishing boats were lost?", "NUM:count");
        String text = TEXT + "\n\nNobody was hurt.\n\nThe boats were insured.";
        List<ScoredPassage> alone = library.add("", text).passages().search(question, 10);
        assertEquals(2, alone.size());
        String[] things = {"boats", "fishing trips", "storms", "harbours", "nights"};
        for (int i = 0; i < 998; i++) {
            library.add("", "They lost " + i + " " + things[i % things.length] + ".");
        }
        assertEquals(alone, library.add("", text).passages().search(question, 10));
        assertEquals(1_000, library.stories().size());
        assertThrows(LibraryFullException.class, () -> library.add("", TEXT));
    }
}
