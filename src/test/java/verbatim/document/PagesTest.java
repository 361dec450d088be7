package verbatim.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.story.Metadata;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.StoryReader;
import verbatim.story.TextSpan;

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
        Metadata found = story.metadata();
        StringBuilder lines = new StringBuilder(document.text()).append("\n=== story\n");
        describe(lines, "headline", found.headline(), story);
        describe(lines, "author", found.author(), story);
        describe(lines, "dateline", found.dateline(), story);
        describe(lines, "published", found.published(), story);
        describe(lines, "updated", found.updated(), story);
        describe(lines, "site", found.site(), story);
        describe(lines, "section", found.section(), story);
        story.furniture().forEach(span -> describe(lines, "furniture", span, story));
        lines.append("=== dropped\n");
        document.dropped().forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    private static void describe(StringBuilder lines, String key, @Nullable TextSpan value, Story story) {
        if (value != null) {
            lines.append(key).append(": ").append(value.in(story.text())).append('\n');
        }
    }
}
