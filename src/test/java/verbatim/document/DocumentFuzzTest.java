package verbatim.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.StoryReader;

/**
 * Any bytes at all are read as a story whose spans lie in its text, or refused with a sentence. In a usual run the seeds
 * are read; with {@code JAZZER_FUZZ=1} Jazzer makes more of them for a minute. The first byte picks the file's name.
 */
class DocumentFuzzTest {
    private static final List<String> NAMES = List.of("", "story.md", "story.html", "story.txt", "story.pdf",
            "story.docx");
    private static final StoryReader READER = StoryReader.load();

    static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Path page : PagesTest.pages()) {
            seeds.add(seed(page.toString().endsWith(".md") ? 1 : 2, Files.readAllBytes(page)));
        }
        seeds.add(seed(3,
                "Ferry runs aground\nBy Liv Strand\n3 June 2026\n\nOSLO - It sank.".getBytes(StandardCharsets.UTF_16)));
        seeds.add(seed(0,
                Pdfs.of("Ferry runs aground near Skarv", "Liv Strand", List.of(Pdfs.column(700, "A ferry ran a-",
                        "ground on Monday.", "", "Nobody was hurt.")))));
        seeds.add(seed(0, Pdfs.locked("secret")));
        seeds.add(seed(5, Docxes.of(Docxes.p("Ferry runs aground") + Docxes.p("It sank &amp; rose."))));
        return seeds;
    }

    private static byte[] seed(int name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(name);
        out.writeBytes(content);
        return out.toByteArray();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void anyBytesAreAStoryOrRefused(byte[] bytes) throws StoryException {
        if (bytes.length == 0) {
            return;
        }
        String name = NAMES.get((bytes[0] & 0xFF) % NAMES.size());
        Document document;
        try {
            document = Documents.read(name, Arrays.copyOfRange(bytes, 1, bytes.length));
        } catch (DocumentException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
            requireNoMistakeOfOurs(e.getCause());
            return;
        }
        assertFalse(document.text().isBlank());
        check(READER.read("id", document.text()));
    }

    /** A library may stumble over a broken file; our own code may not. */
    private static void requireNoMistakeOfOurs(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            boolean ours = e instanceof RuntimeException && e.getStackTrace().length > 0
                    && e.getStackTrace()[0].getClassName().startsWith("verbatim.");
            assertFalse(ours, () -> String.valueOf(thrown));
        }
    }

    private static void check(Story story) {
        String text = story.text();
        for (Passage passage : story.sentences()) {
            assertTrue(passage.span().start() >= 0 && passage.span().end() <= text.length());
            String words = passage.span().in(text);
            assertEquals(words.strip(), words);
            assertFalse(Character.isLowSurrogate(words.charAt(0)));
        }
    }
}
