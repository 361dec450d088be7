package verbatim.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import verbatim.document.DocumentException.Kind;

/**
 * The door to this room: reads a file of one of the {@link Format}s as text that can be a story. What is read is told by
 * its content; a name that promises another format is an error, as is every file without text. Bounded: at most 25 MB
 * in, 1 MB of text out, {@link Budget#TIME} for one file. The classes that read a format are loaded when the first file
 * of that format comes. Thread-safe; a caller bounds how many files are read at once.
 */
public final class Documents {
    /** The most bytes that a file may have: 25 MB. */
    public static final int MOST_BYTES = 25 << 20;
    /** The most bytes that a story's text may have in UTF-8: 1 MB. */
    public static final int MOST_TEXT_BYTES = 1 << 20;
    private static final int MOST_DROPPED = 60;
    private static final int LONGEST_DROPPED = 80;

    private Documents() {}

    /**
     * Reads a file of this machine.
     *
     * @throws DocumentException when there is no such file, or as {@link #read(String, byte[])}
     */
    public static Document read(Path file) throws DocumentException {
        FileName name = FileName.ofPath(file.toString());
        if (Files.isDirectory(file)) {
            throw new DocumentException(Kind.NOT_FOUND, name.shown() + " is a folder, not a story file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in.readNBytes(MOST_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw new DocumentException(Kind.NOT_FOUND, "There is no file " + name.shown() + ".", e);
        } catch (DocumentException e) {
            throw e;
        } catch (IOException e) {
            throw new DocumentException(Kind.NOT_FOUND,
                    "The file " + name.shown() + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    /**
     * Reads a file that somebody sent.
     *
     * @param fileName as it was sent: only data, nothing is opened by it
     * @throws DocumentException with one sentence for the person who sent it
     */
    public static Document read(String fileName, byte[] bytes) throws DocumentException {
        return read(FileName.of(fileName), bytes);
    }

    /** A name that somebody sent, as messages show it: without folders, in one line, not long. */
    public static String shownName(String fileName) {
        return FileName.of(fileName).shown();
    }

    private static Document read(FileName name, byte[] bytes) throws DocumentException {
        if (bytes.length > MOST_BYTES) {
            throw new DocumentException(Kind.TOO_LARGE,
                    "The file " + name.shown() + " is larger than 25 MB, the most that is read.");
        }
        Format format = Sniffer.format(bytes, name);
        if (format == Format.PLAIN_TEXT) {
            return document(name, format, Encoding.decodeText(bytes, name), Head.NONE, List.of());
        }
        Extract extract = Bounds.keep(name, () -> extract(format, bytes, name));
        if (extract.isEmpty()) {
            throw empty(name);
        }
        return document(name, format, extract.text(), extract.head(), extract.dropped());
    }

    private static Extract extract(Format format, byte[] bytes, FileName name) throws IOException {
        Budget budget = new Budget(name);
        return switch (format) {
            case HTML -> HtmlReader.read(bytes, name, budget);
            case MARKDOWN -> MarkdownReader.read(bytes, name, budget);
            case PDF -> PdfReader.read(bytes, name, budget);
            case DOCX -> DocxReader.read(bytes, name, budget);
            case PLAIN_TEXT -> throw new IllegalArgumentException("plain text is the story's text as it is");
        };
    }

    private static Document document(FileName name, Format format, String text, Head head, List<String> dropped)
            throws DocumentException {
        if (Lines.clean(text).isEmpty()) {
            throw empty(name);
        }
        if (text.length() > MOST_TEXT_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_TEXT_BYTES) {
            throw new DocumentException(Kind.TOO_LARGE, "The text of the file " + name.shown()
                    + " is larger than 1 MB, the most that a story may have.");
        }
        return new Document(name.shown(), format, text, head, shortened(dropped));
    }

    private static List<String> shortened(List<String> dropped) {
        List<String> lines = dropped.stream().limit(MOST_DROPPED).map(line -> Lines.cut(line, LONGEST_DROPPED))
                .toList();
        return lines;
    }

    private static DocumentException empty(FileName name) {
        return new DocumentException(Kind.EMPTY, "There is no text in the file " + name.shown() + ".");
    }
}
