package verbatim.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.PageFacts;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.StoryReader;

/**
 * Reads every invented page in the folder of documents and compares it with the file beside it: its text, what the
 * story's reader then finds about it, and what was dropped.
 */
class PagesTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/documents");
    private static final StoryReader READER = StoryReader.load();

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|md)")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesTheStoryAndNothingElse(Path page) throws IOException, StoryException {
        Path expected = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.[a-z]+$", ".expected"));
        assertEquals(Files.readString(expected), described(Documents.read(page)));
    }

    private static String described(Document document) throws StoryException {
        Story story = READER.read("page", document.text());
        StringBuilder lines = new StringBuilder(document.text()).append("\n=== story\n");
        PageFacts.of(story).forEach(line -> lines.append(line).append('\n'));
        lines.append("=== dropped\n");
        document.dropped().forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }
}
