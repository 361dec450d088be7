package verbatim.reading;

import org.jspecify.annotations.Nullable;

/** The reader's model cannot be used; the message is one sentence that says why. */
public final class ReaderModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
