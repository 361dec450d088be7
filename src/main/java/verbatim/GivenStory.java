package verbatim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text of the story that a command is about: a file's, or that of the bundled story. */
final class GivenStory {
    private static final String BUNDLED = "/stories/bundled.txt";

    private GivenStory() {}

    /** @param file null for the bundled story */
    static String text(@Nullable Path file) throws Failure {
        String name = file == null ? "The bundled story" : file.toString();
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(file == null ? bundled() : Files.readAllBytes(file))).toString();
        } catch (CharacterCodingException e) {
            throw new Failure(name + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new Failure(name + " cannot be read; is there such a file?");
        }
    }

    private static byte[] bundled() throws IOException {
        try (InputStream in = Objects.requireNonNull(GivenStory.class.getResourceAsStream(BUNDLED))) {
            return in.readAllBytes();
        }
    }
}
