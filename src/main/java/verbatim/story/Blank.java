package verbatim.story;

/** What counts as nothing between words: white space, no-break spaces and characters of no width. */
final class Blank {
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char WORD_JOINER = '\u2060';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Blank() {}

    static boolean is(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH_SPACE || c == WORD_JOINER
                || c == BYTE_ORDER_MARK;
    }

    /** The part of the text between two offsets without the blanks at its ends; empty at {@code start} if all is blank. */
    static TextSpan trim(CharSequence text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? new TextSpan(start, start) : new TextSpan(from, to);
    }
}
