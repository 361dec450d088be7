package verbatim.language;

import org.jspecify.annotations.Nullable;

/** A model cannot be used; the message is one sentence that says why. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
