package verbatim;

/** A command that could not be done; the message is one sentence for the person who typed it. Ends in exit code 1. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String sentence) {
        super(sentence);
    }
}
