package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a story's text may be, given as a string and as a file. */
class StoryTextTest {
    private static final String TEXT = "Zoë saw 🚀.\r\n\r\nIt flew.";
    private static final StoryReader READER = StoryReader.load();

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws java.io.IOException {
        return Files.write(folder.resolve("story.txt"), bytes);
    }

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

    @Test
    void aFileIsUtf8OrUtf16WithAByteOrderMark() throws Exception {
        assertEquals(TEXT, StoryFile.read(file(TEXT.getBytes(StandardCharsets.UTF_8))));
        assertEquals(TEXT, StoryFile.read(file(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))));
        assertEquals(TEXT, StoryFile.read(file(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(TEXT, StoryFile.read(file(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE))));
    }

    @Test
    void anotherEncodingIsRefusedWithTheByte() throws Exception {
        Path latin = file("abcë".getBytes(Charset.forName("ISO-8859-1")));
        assertTrue(assertThrows(StoryException.class, () -> StoryFile.read(latin)).getMessage()
                .contains("byte at offset 3"));
        Path odd = file(new byte[]{(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'});
        assertTrue(assertThrows(StoryException.class, () -> StoryFile.read(odd)).getMessage()
                .contains("byte at offset 4"));
    }

    @Test
    void aFileThatCannotBeAStoryIsRefusedInASentence() throws Exception {
        Path none = folder.resolve("none.txt");
        assertEquals("There is no file " + none + ".",
                assertThrows(StoryException.class, () -> StoryFile.read(none)).getMessage());
        assertEquals(folder + " is a folder, not a story file.",
                assertThrows(StoryException.class, () -> StoryFile.read(folder)).getMessage());
        Path large = file(new byte[StoryFile.MOST_BYTES + 1]);
        assertTrue(assertThrows(StoryException.class, () -> StoryFile.read(large)).getMessage()
                .contains("larger than 1 MB"));
    }
}
