package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.document.DocumentException;
import verbatim.document.Documents;

/**
 * What holds for the spans of every story, proved on every page in the test folders as it is and with emoji, accents,
 * quotes, marks and line ends strewn in at random (from a fixed seed).
 */
class StorySpansTest {
    private static final StoryReader READER = StoryReader.load();
    private static final List<Path> FOLDERS = List.of(Path.of("src/test/resources/layouts"),
            Path.of("src/test/resources/stories"),
            Path.of("src/main/resources/stories"));
    private static final List<String> STREWN = List.of("🎺", "👩‍🚀", "é", "e\u0301", "“", "”", "’", "\"", "\r\n",
            "\r\n\r\n", "\n", "\u2028",
            "\u00A0", ".", "…", "?", " — ", ":", "İ", "ß", "(", ")", "|", " > ", "\t", "\u200B", "By ",
            "Published: 3 May 2021");
    private static final int MUTANTS = 25;
    private static final int EVERY = 60;

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdOnThePage(Path page) throws DocumentException, StoryException {
        check(Documents.read(page).text());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdOnMutantsOfThePage(Path page) throws DocumentException, StoryException {
        String text = Documents.read(page).text();
        Random random = new Random(20240229);
        for (int i = 0; i < MUTANTS; i++) {
            check(mutant(text, random));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.", ".", "\"", "a. ", "a\n", "a\n\n", "a > b\n", "a >\n", "(a/", ". \" ", "😀",
            "😀\n", "By Ann Lee\n",
            "Published: 3 May 2021\n", "• a ", "[1]", " "})
    void holdOnALongTextOfOneThing(String thing) throws StoryException {
        check("x" + thing.repeat(30_000));
    }

    private static String mutant(String text, Random random) {
        StringBuilder mutant = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (random.nextInt(EVERY) == 0) {
                mutant.append(STREWN.get(random.nextInt(STREWN.size())));
            }
            if (random.nextInt(EVERY) != 0) {
                mutant.appendCodePoint(c);
            }
        });
        return mutant.toString();
    }

    private static void check(String text) throws StoryException {
        Story story = READER.read("story", text);
        assertEquals(text, story.text());
        List<TextSpan> lines = new ArrayList<>(story.furniture());
        for (Paragraph paragraph : story.paragraphs()) {
            lines.add(paragraph.span());
            checkSentences(paragraph, story);
        }
        lines.sort(null);
        checkOrder(lines, text);
        List<TextSpan> metadata = metadata(story.metadata());
        metadata.forEach(span -> checkSpan(span, text));
        checkNothingIsLost(lines, metadata, text);
    }

    private static void checkSentences(Paragraph paragraph, Story story) {
        checkOrder(paragraph.sentences(), story.text());
        BitSet covered = new BitSet();
        int start = paragraph.span().start();
        for (TextSpan sentence : paragraph.sentences()) {
            assertTrue(paragraph.span().contains(sentence), "a sentence outside its paragraph");
            covered.set(sentence.start() - start, sentence.end() - start);
        }
        TextSpan dateline = story.metadata().dateline();
        boolean hasDateline = dateline != null && paragraph.span().contains(dateline);
        int from = hasDateline ? paragraph.sentences().getFirst().start() : start;
        assertTrue(!hasDateline || dateline != null && dateline.end() <= from, "a sentence over the dateline");
        for (int i = from; i < paragraph.span().end(); i++) {
            assertTrue(covered.get(i - start) || Blank.is(story.text().charAt(i)), "a letter in no sentence");
        }
    }

    private static void checkOrder(List<TextSpan> spans, String text) {
        int end = 0;
        for (TextSpan span : spans) {
            assertTrue(span.start() >= end, "spans out of order or one over another");
            checkSpan(span, text);
            end = span.end();
        }
    }

    private static void checkSpan(TextSpan span, String text) {
        assertTrue(span.length() > 0 && span.end() <= text.length());
        String words = text.substring(span.start(), span.end());
        assertEquals(words.strip(), words);
        assertFalse(Character.isLowSurrogate(words.charAt(0)), "begins in a surrogate pair");
        assertFalse(Character.isHighSurrogate(words.charAt(words.length() - 1)), "ends in a surrogate pair");
    }

    /** Whatever is not blank is in a paragraph, in furniture, or on a line that a metadata value stands on. */
    private static void checkNothingIsLost(List<TextSpan> lines, List<TextSpan> metadata, String text) {
        BitSet known = new BitSet();
        lines.forEach(span -> known.set(span.start(), span.end()));
        for (TextSpan span : metadata) {
            int start = span.start();
            int end = span.end();
            while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
                start--;
            }
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            known.set(start, end);
        }
        for (int i = known.nextClearBit(0); i < text.length(); i = known.nextClearBit(i + 1)) {
            assertTrue(Blank.is(text.charAt(i)),
                    "lost at " + i + ": " + text.substring(i, Math.min(text.length(), i + 30)));
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028';
    }

    private static List<TextSpan> metadata(Metadata metadata) {
        return Stream.of(metadata.headline(), metadata.author(), metadata.dateline(), metadata.published(),
                metadata.updated(),
                metadata.site(), metadata.section()).filter(Objects::nonNull).toList();
    }
}
