package verbatim.story;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place that a report was sent from, set before its first sentence: {@code LONDON — }, {@code NEW YORK (AP) - },
 * {@code Delhi:}, also with a date or glued to the first word.
 *
 * @param place the place alone, without date and agency
 * @param end where the first sentence begins
 */
record Dateline(TextSpan place, int end) {
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’\\-]{2,25}(?: [\\p{Lu}\\p{M}.'’\\-]{2,25}){0,3}";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'’\\-]{1,25}(?: (?:de |da |do |del |la |el |al |of |the |on |upon ){0,2}\\p{Lu}[\\p{L}\\p{M}.'’\\-]{1,25}){0,3}";
    private static final String REGION = "(?:, (?:[A-Z]\\.){2,3}|, \\p{Lu}[\\p{L}\\p{M}.'’\\-]{1,25}(?: \\p{Lu}[\\p{L}\\p{M}.'’\\-]{1,25}){0,2})?";
    private static final String DATE = "(?:,? (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?)?";
    private static final String AGENCY = "( ?[(\\[][^()\\[\\]]{2,40}[)\\]])?";
    private static final String DASH = "(?: ?[—–] ?| ?-- ?| - )";
    private static final String START = "(?=[\\p{Lu}\\p{Nd}\"“‘'£$€₹])";

    private static final Pattern CAPITALS_DASH = place(CAPITALS, DASH);
    private static final Pattern CAPITALS_COLON = place(CAPITALS, " ?: ?");
    private static final Pattern NAME_DASH = place(NAME, "(?: [—–] ?| -- | - )");
    private static final Pattern NAME_COLON = place(NAME, " ?: ?");
    /** What stands before a colon or dash on news pages and is no place. */
    private static final Set<String> LABELS = Set.of("update", "updated", "breaking", "breaking news", "exclusive",
            "live", "watch",
            "video", "analysis", "opinion", "explainer", "explained", "editorial", "correction", "clarification",
            "note",
            "editor's note", "editor’s note", "fact check", "review", "interview", "summary", "background", "question",
            "answer",
            "warning", "spoiler", "comment", "developing", "just in", "key points");
    private static final int PARAGRAPHS_TO_TRY = 3;

    private static Pattern place(String name, String mark) {
        return Pattern.compile("(" + name + REGION + ")" + DATE + AGENCY + mark + START);
    }

    /**
     * The dateline of one of the first paragraphs, or null. A place in small letters is told from another name before a
     * colon or a dash only on a page that has a headline, and byline or times too for a colon.
     */
    static @Nullable Dateline find(String text, List<TextSpan> paragraphs, boolean hasHeadline, boolean isSigned) {
        for (TextSpan paragraph : paragraphs.subList(0, Math.min(PARAGRAPHS_TO_TRY, paragraphs.size()))) {
            Dateline found = at(text, paragraph, CAPITALS_DASH);
            if (found == null && hasHeadline) {
                found = at(text, paragraph, NAME_DASH);
            }
            if (found == null && isSigned) {
                found = at(text, paragraph, CAPITALS_COLON);
            }
            if (found == null && hasHeadline && isSigned) {
                found = at(text, paragraph, NAME_COLON);
            }
            if (found != null && !isSpeaker(text, found, paragraphs)) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Dateline at(String text, TextSpan paragraph, Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(paragraph.start(), paragraph.end());
        if (!matcher.lookingAt() || LABELS.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
            return null;
        }
        return new Dateline(new TextSpan(matcher.start(1), matcher.end(1)), matcher.end());
    }

    /** Whether a second paragraph begins with the same words, as in an interview. */
    private static boolean isSpeaker(String text, Dateline dateline, List<TextSpan> paragraphs) {
        String words = text.substring(dateline.place.start(), dateline.end).strip();
        return paragraphs.stream()
                .filter(paragraph -> text.startsWith(words, paragraph.start()) && words.length() <= paragraph.length())
                .count() > 1;
    }
}
