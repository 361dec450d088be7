package verbatim.question;

/**
 * What kind of thing a question asks for.
 *
 * @param label coarse and fine name with a colon between, as in Li and Roth (2002): {@code NUM:count}, {@code HUM:ind};
 *        our own types have coarse names of their own: {@code CHAT:}, {@code PAGE:}, {@code BOOL:}, {@code DESC:quote}
 */
public record QuestionType(String label) {

    /** @throws IllegalArgumentException when the label has no colon */
    public QuestionType {
        if (label.indexOf(':') <= 0) {
            throw new IllegalArgumentException("not a question type: " + label);
        }
    }

    public String coarse() {
        return label.substring(0, label.indexOf(':'));
    }

    public String fine() {
        return label.substring(label.indexOf(':') + 1);
    }
}
