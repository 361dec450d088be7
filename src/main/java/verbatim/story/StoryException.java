package verbatim.story;

/** A text that cannot be taken as a story; the message is a sentence for the person who gave it. */
public final class StoryException extends Exception {
    private static final long serialVersionUID = 1L;

    public StoryException(String message) {
        super(message);
    }
}
