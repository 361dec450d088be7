package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a story's text may be, whatever file it came from. */
class StoryTextTest {
    private static final String TEXT = "Zoë saw 🚀.\r\n\r\nIt flew.";
    private static final StoryReader READER = StoryReader.load();

    private static String refusal(String text) {
        return assertThrows(StoryException.class, () -> READER.read("id", text)).getMessage();
    }

    @Test
    void theTextIsKeptButForAByteOrderMark() throws StoryException {
        assertEquals(TEXT, READER.read("id", "\uFEFF" + TEXT).text());
        assertEquals(TEXT, READER.read("id", TEXT).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF", "\u00A0\u200B"})
    void aBlankTextIsRefused(String text) {
        assertEquals("The story is empty.", refusal(text));
    }

    @Test
    void nulAndHalfASurrogatePairAreRefusedWithTheirOffset() {
        assertTrue(refusal("ab\0c").contains("NUL character at offset 2"));
        assertTrue(refusal("ab\uD83Dc").contains("(U+D83D) at offset 2"));
        assertTrue(refusal("abc\uDE80").contains("(U+DE80) at offset 3"));
        assertTrue(refusal("abc\uD83D").contains("(U+D83D) at offset 3"));
    }

    @Test
    void theVersionIsOfTheTextAlone() throws StoryException {
        // printf abc | sha256sum
        assertEquals("ba7816bf8f01cfea", READER.read("one", "abc").version());
        assertEquals(READER.read("one", TEXT).version(), READER.read("two", TEXT).version());
        assertNotEquals(READER.read("one", TEXT).version(), READER.read("one", TEXT + " ").version());
    }
}
