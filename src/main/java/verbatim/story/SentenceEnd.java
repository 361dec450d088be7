package verbatim.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a text where a sentence may end: a mark or a run of them with the quotes, brackets and note numbers that
 * close after it. Offsets are into the text it was found in.
 *
 * @param mark where the first mark stands
 * @param end behind the last closing character, where the next sentence would begin
 */
record SentenceEnd(String text, int from, int mark, int marksEnd, int end, int next, int limit) {
    private static final Pattern NOTE = Pattern.compile("\\[(?:\\d{1,3}|[a-z]|note \\d{1,2}|citation needed)\\]");
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_ITEM_NUMBER = 3;
    private static final int FARTHEST_QUOTE = 1_000;
    private static final int GLUED_WORD = 3;

    /** The possible end whose first mark stands at {@code mark}, in a sentence that begins at {@code from}. */
    static SentenceEnd at(String text, TextSpan paragraph, int from, int mark) {
        int limit = paragraph.end();
        int marksEnd = mark;
        while (marksEnd < limit && SentenceMarks.isEnd(text.charAt(marksEnd))) {
            marksEnd++;
        }
        int end = closersEnd(text, paragraph, marksEnd);
        int next = end;
        while (next < limit && Blank.is(text.charAt(next))) {
            next++;
        }
        if (next > end && next < limit && isStrayClosingQuote(text, paragraph, next)) {
            return new SentenceEnd(text, from, mark, marksEnd, next + 1, blanksEnd(text, next + 1, limit), limit);
        }
        return new SentenceEnd(text, from, mark, marksEnd, end, next, limit);
    }

    private static int closersEnd(String text, TextSpan paragraph, int from) {
        int limit = paragraph.end();
        int end = from;
        Matcher note = NOTE.matcher(text).region(from, limit);
        while (end < limit) {
            if (SentenceMarks.isCloser(text.charAt(end)) && !opensNext(text, paragraph, end)) {
                end++;
            } else if (note.region(end, limit).lookingAt()) {
                end = note.end();
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether a straight quote glued between two sentences ({@code left."The}) opens the second. */
    private static boolean opensNext(String text, TextSpan paragraph, int at) {
        char c = text.charAt(at);
        return (c == '"' || c == '\'') && at + 1 < paragraph.end() && Character.isUpperCase(text.charAt(at + 1))
                && !isInQuotation(text, paragraph, c, at);
    }

    private static int blanksEnd(String text, int from, int limit) {
        int next = from;
        while (next < limit && Blank.is(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Whether a straight quote with blanks on both sides closes the quotation that this sentence opened. */
    private static boolean isStrayClosingQuote(String text, TextSpan paragraph, int at) {
        char c = text.charAt(at);
        boolean apart = at + 1 == paragraph.end() || Blank.is(text.charAt(at + 1));
        return c == '”' || c == '"' && apart && isInQuotation(text, paragraph, c, at);
    }

    private static boolean isInQuotation(String text, TextSpan paragraph, char quote, int at) {
        boolean inside = false;
        for (int i = Math.max(paragraph.start(), at - FARTHEST_QUOTE); i < at; i++) {
            inside ^= text.charAt(i) == quote;
        }
        return inside;
    }

    /**
     * Whether a sentence ends here.
     *
     * @param model whether the sentence model ends one here
     */
    boolean ends(boolean model) {
        if (next >= limit) {
            return true;
        }
        int follower = text.codePointAt(next);
        if (next == end) {
            return endsGlued();
        }
        if (Character.isLowerCase(follower)) {
            return model && end == marksEnd && !isEllipsis() && !isAbbreviation();
        }
        if (",;:)]}”".indexOf(follower) >= 0) {
            return false;
        }
        if ("-–—".indexOf(follower) >= 0) {
            return model && next + 2 < limit
                    && !Character.isLowerCase(text.codePointAt(blanksEnd(text, next + 1, limit - 1)));
        }
        return endsBeforeCapital(model);
    }

    private boolean endsBeforeCapital(boolean model) {
        String word = wordBefore();
        boolean opens = Abbreviations.opensSentence(wordAfter());
        if (isEllipsis()) {
            return model || opens;
        }
        if (text.charAt(mark) != '.') {
            return model || opens || word.isEmpty() || !Character.isUpperCase(word.codePointAt(0));
        }
        if (Abbreviations.isBound(word)) {
            return false;
        }
        if (Abbreviations.isLoose(word)) {
            return opens || model && end > marksEnd;
        }
        return !isItemNumber(word);
    }

    /** Whether a sentence ends although no blank follows, as in {@code phones.The} but not in {@code Node.js}. */
    private boolean endsGlued() {
        int follower = text.codePointAt(next);
        String word = wordBefore();
        boolean plain = word.length() >= GLUED_WORD && word.chars().allMatch(Character::isLetter)
                && Character.isLowerCase(word.codePointAt(word.length() - 1)) && !Abbreviations.isBound(word);
        boolean afterQuote = end > marksEnd && marksEnd - mark == 1;
        boolean capital = Character.isUpperCase(follower) || follower == '“'
                || (follower == '"' || follower == '\'') && next + 1 < limit
                        && Character.isUpperCase(text.charAt(next + 1));
        boolean beginsWord = follower == '“' || follower == '"' || follower == '\'' || next + 1 < limit
                && (Character.isLowerCase(text.charAt(next + 1)) || Blank.is(text.charAt(next + 1)));
        return capital && beginsWord && (plain && Character.isLowerCase(word.codePointAt(0)) || afterQuote
                || plain && Abbreviations.opensSentence(wordAfter()));
    }

    private boolean isEllipsis() {
        return text.charAt(mark) == '…'
                || marksEnd - mark > 1 && text.charAt(mark) == '.' && text.charAt(mark + 1) == '.';
    }

    private boolean isAbbreviation() {
        String word = wordBefore();
        return text.charAt(mark) == '.' && (Abbreviations.isBound(word) || Abbreviations.isLoose(word));
    }

    private boolean isItemNumber(String word) {
        return word.length() <= LONGEST_ITEM_NUMBER && !word.isEmpty() && word.chars().allMatch(Character::isDigit)
                && mark - word.length() <= from;
    }

    /** The letters, digits and inner stops before the mark. */
    private String wordBefore() {
        int start = mark;
        while (start > from && mark - start < LONGEST_WORD && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, mark);
        return word.startsWith(".") ? word.substring(1) : word;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private String wordAfter() {
        int start = next;
        while (start < limit && SentenceMarks.isOpener(text.charAt(start))) {
            start++;
        }
        int stop = start;
        while (stop < limit && stop - start < LONGEST_WORD && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return text.substring(start, stop);
    }
}
