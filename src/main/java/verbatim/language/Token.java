package verbatim.language;

import verbatim.story.TextSpan;

/**
 * A word or mark of a text.
 *
 * @param text the surface form, exactly as written
 * @param tag universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, NUM, PRON, DET, ADP, PUNCT ...
 */
public record Token(TextSpan span, String text, String tag) {
    public boolean isNominal() {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }

    public boolean isContent() {
        return switch (tag) {
            case "NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM" -> true;
            default -> false;
        };
    }
}
