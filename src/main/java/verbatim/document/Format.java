package verbatim.document;

import java.util.Optional;
import java.util.Set;

/** The formats that are read. */
public enum Format {
    /** UTF-8, or UTF-16 with a byte order mark; taken unchanged. */
    PLAIN_TEXT("plain text", "txt", "text"),
    /** CommonMark, with front matter between lines of three dashes. */
    MARKDOWN("Markdown", "md", "markdown"),
    /** A page as a browser saves it. */
    HTML("an HTML page", "html", "htm", "xhtml"),
    /** With a text layer. */
    PDF("a PDF", "pdf"),
    /** A document of Word since 2007. */
    DOCX("a Word document (DOCX)", "docx", "docm");

    private final String words;
    private final Set<String> extensions;

    Format(String words, String... extensions) {
        this.words = words;
        this.extensions = Set.of(extensions);
    }

    /** The format as a sentence names it. */
    public String words() {
        return words;
    }

    /** The format that a file name's extension, in small letters, promises. */
    static Optional<Format> ofExtension(String extension) {
        for (Format format : values()) {
            if (format.extensions.contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
