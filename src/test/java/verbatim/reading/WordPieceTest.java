package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the reference tokenizer, given the same vocabulary; its offsets count code points. */
class WordPieceTest {
    @TempDir
    static Path folder;

    private static WordPiece wordPiece;
    private static HuggingFaceTokenizer oracle;

    @BeforeAll
    static void load() throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try (InputStream in = WordPieceTest.class.getResourceAsStream(ReaderFixture.VOCABULARY)) {
            byte[] vocabulary = in.readAllBytes();
            wordPiece = WordPiece.read(new ByteArrayInputStream(vocabulary));
            Files.write(folder.resolve("tokenizer.json"), ReaderFixture.tokenizerJson(vocabulary));
        }
        oracle = HuggingFaceTokenizer.newInstance(folder,
                Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
    }

    @AfterAll
    static void close() {
        oracle.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"How many users were targeted?", "Café Zürich, naïve résumé — Łódź, Ångström, İstanbul, ß",
            "“Curly” ‘quotes’ and the firm’s 3–4 per cent… a-b—c", "👍🏽 thumbs 😀up, 👨‍👩‍👧 family",
            "one\r\ntwo\r\n\r\nthree\tfour\u00a0five",
            "₹1,200 crore ($3.5bn) £9.99 50% 1.5°C H₂O x² ½", "新闻 story 東京で ニュース 한국어",
            "zero\u200bwidth so\u00adft hy\u2060phen",
            "Привет, мир; γειά σου Κόσμε; שָׁלוֹם; नमस्ते", "ﬁne ﬂag Ǆ ﷺ",
            "e.g. U.S. Mr. O'Neill's #tag @name http://a.b/c?d=e_f",
            "𝒜 mathematical 𝔘nicode \ud83c\uddee\ud83c\uddf3 flags", "", "   ", "{|}~`^<=>+$"})
    void agreesWithTheReference(String text) {
        assertAgrees(text);
    }

    @Test
    void agreesOnAWordOfOverAHundredLetters() {
        assertAgrees("before " + "a".repeat(100) + " " + "b".repeat(101) + " after");
    }

    @Test
    void agreesOnRandomText() {
        List<Integer> alphabet = new ArrayList<>();
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789  \n\r\t.,;:!?'\"-()éÉñÑüøØæßçşőžŁ“”‘’–—…€£¥°½²№™©漢字かな한국Жд"
                .codePoints().forEach(alphabet::add);
        alphabet.addAll(List.of(0x1F600, 0x1F1EE, 0x10400, 0x1D49C, 0x200B, 0xFEFF, 0xFFFD, 0x2028, 0x3000, 0x20000));
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            StringBuilder text = new StringBuilder();
            random.ints(60, 0, alphabet.size()).forEach(i -> text.appendCodePoint(alphabet.get(i)));
            assertAgrees(text.toString());
        }
    }

    @Test
    void keepsACombiningAccentWithItsLetter() {
        String text = "a re\u0301sume\u0301 here";
        Tokens tokens = wordPiece.encode(text);
        assertArrayEquals(wordPiece.encode("a resume here").ids(), tokens.ids());
        assertEquals("re\u0301sume\u0301", text.substring(tokens.starts()[1], tokens.ends()[1]));
    }

    @Test
    void countsOffsetsFromTheStartOfTheWholeText() {
        String text = "😀 skip this. Read 121 users.";
        Tokens tokens = wordPiece.encode(text, text.indexOf("Read"), text.length());
        assertEquals("121", text.substring(tokens.starts()[1], tokens.ends()[1]));
    }

    @Test
    void refusesAVocabularyWithoutItsMarks() {
        var vocabulary = new ByteArrayInputStream("[UNK]\nword\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> WordPiece.read(vocabulary)).getMessage()
                .contains("[CLS]"));
    }

    private static void assertAgrees(String text) {
        Encoding expected = oracle.encode(text);
        Tokens tokens = wordPiece.encode(text);
        assertArrayEquals(Arrays.stream(expected.getIds()).mapToInt(i -> (int) i).toArray(), tokens.ids(), text);
        CharSpan[] spans = expected.getCharTokenSpans();
        for (int i = 0; i < spans.length; i++) {
            int start = text.offsetByCodePoints(0, spans[i].getStart());
            int end = text.offsetByCodePoints(0, spans[i].getEnd());
            String piece = text.substring(tokens.starts()[i], tokens.ends()[i]);
            // The reference leaves the combining accents that it strips out of its spans.
            assertEquals(text.substring(start, end), piece.replaceAll("\\p{Mn}+$", ""), text);
            assertEquals(start, tokens.starts()[i], text);
        }
    }
}
