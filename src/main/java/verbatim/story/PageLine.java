package verbatim.story;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a page, or one paragraph that was wrapped over several: its span without blanks at its ends, and its
 * shape.
 */
record PageLine(TextSpan span, String words) {
    private static final int LONGEST_LABEL = 300;
    private static final int PROSE_WORDS = 35;
    private static final int STOPPED_WORDS = 6;
    private static final int ASKED_WORDS = 20;
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern VIEW_MORE = Pattern.compile(
            "\\s*(?:\\.{3}|…)\\s*(?:view|read|see|show)?\\s*(?:more|details|full story)\\s*$",
            Pattern.CASE_INSENSITIVE);

    static PageLine of(String text, TextSpan span) {
        if (span.length() > LONGEST_LABEL) {
            return new PageLine(span, span.in(text));
        }
        return new PageLine(span, GAPS.matcher(span.in(text)).replaceAll(" ").strip());
    }

    /** Whether it is too long to be anything but the story itself. */
    boolean isLong() {
        return span.length() > LONGEST_LABEL;
    }

    int wordCount() {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < words.length(); i++) {
            boolean letter = Character.isLetterOrDigit(words.charAt(i));
            if (letter && !inWord) {
                count++;
            }
            inWord = letter || inWord && !Blank.is(words.charAt(i));
        }
        return count;
    }

    /** Whether the last thing in it, closing quotes and brackets aside, is a full stop. */
    boolean endsWithFullStop() {
        return lastMark() == '.' && !words.endsWith("...");
    }

    private char lastMark() {
        int end = words.length();
        while (end > 0 && (SentenceMarks.isCloser(words.charAt(end - 1)))) {
            end--;
        }
        return end == 0 ? ' ' : words.charAt(end - 1);
    }

    /** Whether it reads as a sentence or more of running text, not as a headline or a label. */
    boolean isProse() {
        if (isLong()) {
            return true;
        }
        int count = wordCount();
        char last = lastMark();
        return count >= PROSE_WORDS || endsWithFullStop() && count >= STOPPED_WORDS
                || (last == '?' || last == '!') && count >= ASKED_WORDS;
    }

    /** The words as they are compared when the page repeats a line: without case and without a "...view details". */
    String key() {
        if (!words.contains("...") && words.indexOf('…') < 0) {
            return words.toLowerCase(Locale.ROOT);
        }
        return VIEW_MORE.matcher(words).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
