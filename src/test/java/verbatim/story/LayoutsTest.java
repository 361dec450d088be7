package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.PageFacts;
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
        // The layouts count a byline without a name as no line at all; here it is furniture.
        Stream<String> facts = PageFacts.of(story).stream().filter(line -> !line.equals("furniture: By"));
        Stream<String> paragraphs = story.paragraphs().stream().map(Paragraph::span)
                .map(span -> new TextSpan(span.start(), Math.min(span.end(), span.start() + SHOWN)))
                .map(start -> "paragraph: " + start.in(story.text()));
        return Stream.concat(facts, paragraphs).map(String::strip).toList();
    }
}
