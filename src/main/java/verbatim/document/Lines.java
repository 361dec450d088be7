package verbatim.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text that came out of a file fit to stand in a story. */
final class Lines {
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u2028\\u2029\\u0085]+");
    /** Characters that nobody sees: controls, soft hyphens, direction marks, byte order marks, zero-width spaces. */
    private static final Pattern UNSEEN = Pattern
            .compile(
                    "[\\p{Cc}&&[^\\s\\u0085]]|[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFE\\uFFFF]"
                            + "|\\p{Cs}");
    static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Lines() {}

    /** The words in one line, single spaces between, without characters that nobody sees; perhaps empty. */
    static String clean(String text) {
        return GAPS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** As {@link #clean}, but a soft hyphen at the end, which tells that the word goes on, stays. */
    static String cleanButSoftHyphen(String text) {
        String line = clean(text);
        String end = text.stripTrailing();
        return !line.isEmpty() && end.charAt(end.length() - 1) == SOFT_HYPHEN ? line + SOFT_HYPHEN : line;
    }

    /** A value as a single line; null when there is none, or it is too long to be one. */
    static @Nullable String single(@Nullable String value, int longest) {
        String line = value == null ? "" : clean(value);
        return line.isEmpty() || line.length() > longest ? null : line;
    }

    /** A line cut to a length at which it still shows what it was. */
    static String cut(String line, int length) {
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
        return line.substring(0, end).strip() + "…";
    }

    /** The words alone, as lines are compared: without case, marks and the width of gaps. */
    static String key(String line) {
        return NOT_WORDS.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
