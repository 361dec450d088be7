package verbatim.story;

import java.util.Locale;

/** The rules for what a story's text may hold. */
final class StoryText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StoryText() {}

    /**
     * The text unchanged, but for a byte order mark at its start.
     *
     * @throws StoryException when the text is blank, or holds NUL or half a surrogate pair
     */
    static String checked(String raw) throws StoryException {
        String text = !raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK ? raw.substring(1) : raw;
        if (Blank.trim(text, 0, text.length()).length() == 0) {
            throw new StoryException("The story is empty.");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new StoryException("The story holds a NUL character at offset " + i + "; it must be plain text.");
            }
            if (Character.isSurrogate(c)) {
                requirePair(text, i);
                i++;
            }
        }
        return text;
    }

    private static void requirePair(String text, int at) throws StoryException {
        if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new StoryException(String.format(Locale.ROOT,
                    "The story holds half a surrogate pair (U+%04X) at offset %d; it is not valid Unicode.",
                    (int) text.charAt(at), at));
        }
    }
}
