package verbatim.library;

/** The library holds as many stories, or as much text, as it may. */
public final class LibraryFullException extends Exception {
    private static final long serialVersionUID = 1L;

    LibraryFullException() {
        super("The library is full: remove a story before you add another.");
    }
}
