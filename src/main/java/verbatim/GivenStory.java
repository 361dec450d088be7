package verbatim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.document.DocumentException;
import verbatim.document.Documents;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.story.StoryException;

/** The story that a command is about: a file's, or the bundled one. */
final class GivenStory {
    private static final String BUNDLED = "/stories/bundled.txt";

    private GivenStory() {}

    /**
     * Adds the story under the id {@value Library#BUNDLED}.
     *
     * @param file null for the bundled story
     */
    static void addTo(Library library, @Nullable Path file) throws Failure, LibraryFullException {
        try {
            library.addBundled(file == null ? bundled() : Documents.read(file).text());
        } catch (DocumentException | StoryException e) {
            throw new Failure("The story cannot be read: " + e.getMessage());
        }
    }

    /** The text of the bundled story. */
    static String bundled() {
        try (InputStream in = Objects.requireNonNull(GivenStory.class.getResourceAsStream(BUNDLED))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled story cannot be read.", e);
        }
    }
}
