package verbatim.library;

/** Another story of the library has this text. */
public final class DuplicateStoryException extends Exception {
    private static final long serialVersionUID = 1L;

    DuplicateStoryException() {
        super("Another story in the library has this text already.");
    }
}
