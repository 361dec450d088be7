package verbatim.library;

/** The story has another version by now than the one that was to be replaced. */
public final class StaleVersionException extends Exception {
    private static final long serialVersionUID = 1L;

    public StaleVersionException() {
        super("The story has changed since; please read it again.");
    }
}
