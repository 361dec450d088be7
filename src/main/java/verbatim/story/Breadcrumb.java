package verbatim.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path to a page that stands over its headline ({@code Home > Sport > Football}, {@code The Site / News}), in one
 * line or in several that begin or end with the mark between its parts.
 */
record Breadcrumb(List<TextSpan> parts) {
    private static final Pattern MARK = Pattern.compile(
            "[\\s\\u00A0]*(?:>+|»|›|→|::|/|\\\\)(?:[\\s\\u00A0]+|$)|[\\s\\u00A0]+(?:>+|»|›|→|/)|^(?:>+|»|›|/)");
    private static final int MOST_PART_WORDS = 5;
    private static final int MOST_PARTS = 7;
    private static final Set<String> HOME = Set.of("home", "homepage", "front page", "you are here");
    /** Names that pages give to their sections, and so not to themselves. */
    private static final Set<String> SECTIONS = Set.of("news", "latest", "latest news", "top stories", "world",
            "world news",
            "international", "national", "nation", "local", "local news", "regional", "state", "states", "city",
            "cities", "politics",
            "business", "economy", "markets", "money", "finance", "companies", "sport", "sports", "opinion", "comment",
            "analysis",
            "editorial", "features", "lifestyle", "life", "culture", "arts", "entertainment", "education", "health",
            "science",
            "environment", "climate", "weather", "technology", "tech", "travel", "crime", "courts", "law", "media",
            "society");

    /** The breadcrumb that begins at a line and how many lines it takes up, or null when no breadcrumb does. */
    static @Nullable Breadcrumb startingAt(String text, List<PageLine> lines, int first) {
        List<TextSpan> parts = new ArrayList<>();
        int line = first;
        boolean open = true;
        while (line < lines.size() && parts.size() <= MOST_PARTS && line - first <= 2 * MOST_PARTS
                && (open || startsWithMark(lines.get(line).words()))) {
            TextSpan span = lines.get(line).span();
            if (lines.get(line).isLong() || lines.get(line).endsWithFullStop() || !addParts(text, span, parts)) {
                break;
            }
            open = endsWithMark(lines.get(line).words());
            line++;
        }
        return parts.size() < 2 || parts.size() > MOST_PARTS || open ? null : new Breadcrumb(List.copyOf(parts));
    }

    /** The lines from {@code first} on that the parts stand in. */
    int lineCount(List<PageLine> lines, int first) {
        int count = 1;
        while (first + count < lines.size() && lines.get(first + count).span().start() < parts.getLast().end()) {
            count++;
        }
        return count;
    }

    private static boolean addParts(String text, TextSpan line, List<TextSpan> parts) {
        Matcher mark = MARK.matcher(text).region(line.start(), line.end());
        int from = line.start();
        List<TextSpan> found = new ArrayList<>();
        while (mark.find()) {
            found.add(Blank.trim(text, from, mark.start()));
            from = mark.end();
        }
        found.add(Blank.trim(text, from, line.end()));
        found.removeIf(part -> part.length() == 0);
        if (found.stream().anyMatch(part -> PageLine.of(text, part).wordCount() > MOST_PART_WORDS
                || !Character.isLetterOrDigit(part.in(text).codePointAt(0)))) {
            return false;
        }
        return parts.addAll(found);
    }

    private static boolean startsWithMark(String words) {
        return ">»›→/".indexOf(words.charAt(0)) >= 0;
    }

    private static boolean endsWithMark(String words) {
        return ">»›→/".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    boolean startsAtHome(String text) {
        return HOME.contains(key(parts.getFirst(), text));
    }

    /** The part for the section: the last one. */
    TextSpan section() {
        return parts.getLast();
    }

    /**
     * The part for the site itself, or null: the first, unless it is "Home", names a section, or is a single word that
     * the page never says again.
     */
    @Nullable
    TextSpan site(String text) {
        TextSpan first = parts.getFirst();
        if (startsAtHome(text) || namesSection(first.in(text)) || !isName(first, text)) {
            return null;
        }
        return first;
    }

    /** Whether a few words are a name that the page says again, or are capitalised throughout. */
    static boolean isName(TextSpan span, String text) {
        String words = span.in(text);
        if (text.indexOf(words, span.end()) >= 0) {
            return true;
        }
        String[] parts = words.split("[\\s\\u00A0]+");
        for (String part : parts) {
            if (!Character.isUpperCase(part.codePointAt(0))) {
                return false;
            }
        }
        return parts.length > 1 || words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
    }

    static boolean namesSection(String words) {
        return SECTIONS.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private static String key(TextSpan span, String text) {
        return span.in(text).toLowerCase(Locale.ROOT);
    }
}
