package verbatim.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be taken as a story; the message is one sentence for the person who gave it. */
public final class DocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why a file was refused. */
    public enum Kind {
        /** There is no such file, or it cannot be opened. */
        NOT_FOUND,
        /** The file, or its text, is larger than may be. */
        TOO_LARGE,
        /** A format that is not read. */
        UNSUPPORTED,
        /** The name promises another format than the content has. */
        MISLABELLED,
        /** The file is locked with a password, or must not be copied from. */
        ENCRYPTED,
        /** Pictures of pages, without their text. */
        SCANNED,
        /** There is no text in it. */
        EMPTY,
        /** The content does not hold to its format, or its text to its encoding. */
        BROKEN,
        /** Reading it would take more time or memory than a story's file may take. */
        TOO_COSTLY
    }

    private final Kind kind;

    DocumentException(Kind kind, String sentence) {
        this(kind, sentence, null);
    }

    DocumentException(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
