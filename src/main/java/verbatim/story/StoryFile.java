package verbatim.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a story's text from a file: UTF-8, or UTF-16 with a byte order mark. Never guesses, never replaces. */
public final class StoryFile {
    /** The most bytes that a story's file may have: 1 MB. */
    public static final int MOST_BYTES = 1 << 20;

    private StoryFile() {}

    /**
     * The text of the file, without its byte order mark.
     *
     * @throws StoryException when there is no such file, it cannot be read, is too large or is not encoded as it should
     *         be (the message names the byte); the message is a sentence for the person who named the file
     */
    public static String read(Path file) throws StoryException {
        if (Files.isDirectory(file)) {
            throw new StoryException(file + " is a folder, not a story file.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new StoryException("There is no file " + file + ".");
        } catch (IOException e) {
            throw new StoryException("The file " + file + " cannot be read (" + e.getClass().getSimpleName() + ").");
        }
        if (bytes.length > MOST_BYTES) {
            throw new StoryException("The file " + file + " is larger than 1 MB, the most that a story may have.");
        }
        return decode(bytes, file);
    }

    private static String decode(byte[] bytes, Path file) throws StoryException {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8, file);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE, file);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE, file);
        }
        return decode(bytes, 0, StandardCharsets.UTF_8, file);
    }

    private static String decode(byte[] bytes, int from, Charset charset, Path file) throws StoryException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new StoryException("The file " + file + " is not " + charset.name() + ": the byte at offset "
                    + in.position() + " does not fit. Save it as UTF-8, or as UTF-16 with a byte order mark.");
        }
        return out.flip().toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
