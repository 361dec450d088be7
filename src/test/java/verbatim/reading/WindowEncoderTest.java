package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verbatim.story.TextSpan;

class WindowEncoderTest {
    private static WordPiece wordPiece;
    private static WindowEncoder encoder;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream vocabulary = WindowEncoderTest.class.getResourceAsStream(ReaderFixture.VOCABULARY)) {
            wordPiece = WordPiece.read(vocabulary);
        }
        encoder = new WindowEncoder(wordPiece);
    }

    @Test
    void laysOutQuestionAndPassage() {
        String text = "Rain fell. 40 roads shut.";
        Window window = encoder.encode("How many roads?", text, List.of(new TextSpan(11, text.length()))).get(0);
        assertEquals(wordPiece.cls(), window.ids()[0]);
        assertEquals(wordPiece.sep(), window.ids()[window.ids().length - 1]);
        assertEquals(4 + 2, window.pieceOffset());
        assertEquals(wordPiece.sep(), window.ids()[window.pieceOffset() - 1]);
        assertEquals("40", text.substring(window.passage().starts()[0], window.passage().ends()[0]));
        assertEquals(window.passage().ids()[0], window.ids()[window.pieceOffset()]);
    }

    @Test
    void joinsStretchesThatTouchAndPartsOthers() {
        String text = "Headline here\n\nFirst one. Left out. Next one. Last.";
        List<TextSpan> stretches = List.of(new TextSpan(0, 13), new TextSpan(15, 25), new TextSpan(36, 45),
                new TextSpan(46, 51));
        Window window = encoder.encode("what?", text, stretches).get(0);
        assertArrayEquals(new int[]{0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, window.runs());
    }

    @Test
    void coversALongPassageWithOverlappingWindows() {
        String text = "word ".repeat(1000).strip();
        List<Window> windows = encoder.encode("what?", text, List.of(new TextSpan(0, text.length())));
        BitSet covered = new BitSet();
        for (Window window : windows) {
            assertTrue(window.ids().length <= WindowEncoder.LONGEST);
            covered.set(window.passage().starts()[0], window.passage().ends()[window.passage().size() - 1]);
        }
        for (int i = 1; i < windows.size(); i++) {
            Tokens before = windows.get(i - 1).passage();
            assertTrue(windows.get(i).passage().starts()[0] < before.starts()[before.size() - 1]);
        }
        assertEquals(text.length(), covered.nextClearBit(0));
    }

    @Test
    void cutsAnEndlessQuestionShort() {
        Window window = encoder.encode("why ".repeat(500), "Because.", List.of(new TextSpan(0, 8))).get(0);
        assertTrue(window.ids().length < 80);
        assertEquals(2, window.passage().size());
    }

    @Test
    void keepsTheEndOfAnEndlessQuestion() {
        Window window = encoder.encode("why ".repeat(500) + "not?", "Because.", List.of(new TextSpan(0, 8))).get(0);
        Window end = encoder.encode("not?", "Because.", List.of(new TextSpan(0, 8))).get(0);
        int behind = end.ids().length - 1;
        assertArrayEquals(Arrays.copyOfRange(end.ids(), 1, end.ids().length),
                Arrays.copyOfRange(window.ids(), window.ids().length - behind, window.ids().length));
    }

    @Test
    void readsNothingWhereThereIsNothing() {
        Window window = encoder.encode("why?", "", List.of()).get(0);
        assertEquals(0, window.passage().size());
    }
}
