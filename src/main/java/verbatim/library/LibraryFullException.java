package verbatim.library;

/** The library holds as many stories, or as much text, as it may, or its disk is full. Nothing was changed. */
public final class LibraryFullException extends Exception {
    private static final long serialVersionUID = 1L;

    LibraryFullException() {
        super("The library is full: remove a story before you add another.");
    }

    LibraryFullException(Throwable cause) {
        super("The disk that the library lies on is full: make room on it and try again.", cause);
    }
}
