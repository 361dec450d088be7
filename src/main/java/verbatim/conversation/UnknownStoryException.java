package verbatim.conversation;

/** There is no story with the id that was asked for. */
public final class UnknownStoryException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownStoryException(String id) {
        super("There is no story with the id \"" + id + "\".");
    }
}
