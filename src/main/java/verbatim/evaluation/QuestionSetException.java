package verbatim.evaluation;

/** A question set or expectation file that cannot be used; the message is a sentence for the person who gave it. */
public final class QuestionSetException extends Exception {
    private static final long serialVersionUID = 1L;

    QuestionSetException(String message) {
        super(message);
    }

    QuestionSetException(String message, Throwable cause) {
        super(message, cause);
    }
}
