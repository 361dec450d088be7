package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.document.Documents;

/** Reads every invented page in the folder of layouts and compares it with what a reader of the page made of it. */
class LayoutsTest {
    private static final Path LAYOUTS = Path.of("src/test/resources/layouts");
    private static final int SHOWN = 60;
    private static final StoryReader READER = StoryReader.load();

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(LAYOUTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsThePageAsAReaderDoes(Path page) throws IOException, StoryException {
        Path expected = page.resolveSibling(page.getFileName().toString().replace(".txt", ".expected"));
        List<String> lines = Files.readAllLines(expected).stream().map(String::strip).filter(line -> !line.isEmpty())
                .toList();
        assertEquals(String.join("\n", lines),
                String.join("\n", described(READER.read("page", Documents.read(page).text()))));
    }

    private static List<String> described(Story story) {
        List<String> lines = new ArrayList<>();
        Metadata metadata = story.metadata();
        describe(lines, "headline", metadata.headline(), story);
        describe(lines, "author", metadata.author(), story);
        describe(lines, "dateline", metadata.dateline(), story);
        describe(lines, "published", metadata.published(), story);
        describe(lines, "updated", metadata.updated(), story);
        describe(lines, "site", metadata.site(), story);
        describe(lines, "section", metadata.section(), story);
        for (TextSpan span : story.furniture()) {
            // The layouts count a byline without a name as no line at all; here it is furniture.
            if (!span.in(story.text()).equals("By")) {
                describe(lines, "furniture", span, story);
            }
        }
        for (Paragraph paragraph : story.paragraphs()) {
            TextSpan span = paragraph.span();
            describe(lines, "paragraph", new TextSpan(span.start(), Math.min(span.end(), span.start() + SHOWN)), story);
        }
        return lines;
    }

    private static void describe(List<String> lines, String key, @Nullable TextSpan value, Story story) {
        if (value != null) {
            lines.add((key + ": " + value.in(story.text())).strip());
        }
    }
}
