package verbatim.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files as bytes and as text, decompressed where need be. */
final class SetFile {
    private static final int GZIP = 0x8b1f;

    private SetFile() {}

    static byte[] bytes(Path file) throws QuestionSetException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 1 && (bytes[0] & 0xff | (bytes[1] & 0xff) << 8) == GZIP) {
                try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    return unzipped.readAllBytes();
                }
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new QuestionSetException(file + ": there is no such file.", e);
        } catch (IOException e) {
            throw new QuestionSetException(file + ": this file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The text of a UTF-8 file, without the byte order mark that some editors put in front. */
    static String text(byte[] content, Path file) throws QuestionSetException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new QuestionSetException(file + ": this file is not UTF-8.", e);
        }
    }
}
