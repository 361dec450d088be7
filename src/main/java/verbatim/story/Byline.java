package verbatim.story;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that says who wrote the story: where the names stand in it, without "By", the role, the agency or the place;
 * no names when the byline was left blank.
 */
record Byline(@Nullable TextSpan names) {
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’\\-]*+";
    private static final String NAME = WORD
            + "(?: (?:(?:de|da|di|do|dos|du|del|della|van|von|der|den|ter|bin|al|el|la|le|ibn) ){0,2}"
            + WORD + "){0,4}";
    private static final Pattern NAMES = Pattern
            .compile("(?:" + NAME + "(?:, " + NAME + "){0,4},? (?:and|&|AND) )?" + NAME);
    private static final Pattern LABEL = Pattern.compile("(?:(?:(?:written|reported|words|story|text|report) )?by\\b"
            + "|(?:authors?|reporters?|writers?|correspondent|journalist) ?(?=:)) ?:? ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern REST = Pattern.compile(" ?(?:[,|·•–—(/@\\-].*| (?:in|at|for|from|and|with)\\b.*)?");
    private static final Set<String> ROLES = Set.of("reporter", "correspondent", "writer", "editor", "columnist",
            "journalist", "contributor", "bureau", "desk");
    private static final int MOST_WORDS = 25;
    private static final int MOST_WORDS_AFTER_ONE_NAME = 4;

    /** The byline that a stretch of a line is, or null when it is none. The stretch is a line, or what its times leave. */
    static @Nullable Byline read(String text, TextSpan part) {
        Matcher label = LABEL.matcher(text).region(part.start(), part.end());
        if (!label.lookingAt()) {
            return null;
        }
        if (label.end() == part.end()) {
            return new Byline(null);
        }
        TextSpan rest = new TextSpan(label.end(), part.end());
        return PageLine.of(text, rest).wordCount() > MOST_WORDS ? null : ofNames(text, rest);
    }

    /** A line of a name and the name's role, which stands for a byline without "By". */
    static @Nullable Byline ofNameAndRole(String text, TextSpan line) {
        PageLine shape = PageLine.of(text, line);
        if (shape.wordCount() > 10 || shape.endsWithFullStop() || !endsWithRole(shape.words())) {
            return null;
        }
        Byline byline = ofNames(text, line);
        return byline == null || byline.names == null || byline.names.equals(line) || isOneWord(text, byline.names)
                ? null
                : byline;
    }

    /** A line that is nothing but a name of two words or more. */
    static @Nullable Byline ofBareName(String text, TextSpan line) {
        Byline byline = ofNames(text, line);
        return byline != null && line.equals(byline.names) && !isOneWord(text, line) ? byline : null;
    }

    static boolean endsWithRole(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return ROLES.contains(last.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Byline ofNames(String text, TextSpan part) {
        Matcher names = NAMES.matcher(text).region(part.start(), part.end());
        if (!names.lookingAt()) {
            return null;
        }
        TextSpan span = withoutRole(text, new TextSpan(names.start(), names.end()));
        TextSpan rest = new TextSpan(span.end(), part.end());
        int wordsAfter = PageLine.of(text, rest).wordCount();
        boolean fits = span.end() < names.end() || REST.matcher(text).region(rest.start(), rest.end()).matches();
        boolean sure = !isOneWord(text, span)
                || wordsAfter <= MOST_WORDS_AFTER_ONE_NAME && !rest.in(text).startsWith(",");
        return fits && sure ? new Byline(span) : null;
    }

    /** Cuts "Staff Writer" and the like off names whose role is capitalised too. */
    private static TextSpan withoutRole(String text, TextSpan names) {
        String words = names.in(text);
        int last = words.lastIndexOf(' ');
        if (last < 0 || !endsWithRole(words)) {
            return names;
        }
        int before = words.lastIndexOf(' ', last - 1);
        boolean twoLeft = before > 0 && words.lastIndexOf(' ', before - 1) > 0;
        return new TextSpan(names.start(), names.start() + (twoLeft ? before : last));
    }

    private static boolean isOneWord(String text, TextSpan span) {
        return span.in(text).indexOf(' ') < 0;
    }
}
