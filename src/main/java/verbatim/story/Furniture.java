package verbatim.story;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises, by its shape alone, a line that belongs to the page and not to the story: the labels that pages put
 * before links, share buttons, pictures, advertisements, sign-ups, tags and copyright. Each shape is one that running
 * text does not have: nothing but the label, a label with its colon, or a label on a line without a full stop.
 */
final class Furniture {
    private static final int LABEL_WORDS = 25;
    private static final int CAPTION_WORDS = 60;
    private static final int SIGN_UP_WORDS = 40;

    private static final PageLabels LABELS = PageLabels.load();
    private static final Pattern ALONE = LABELS.pattern("alone");
    private static final Pattern LIST_HEAD = LABELS.pattern("list head");
    private static final Pattern AUTHOR_HEAD = LABELS.pattern("author head");
    private static final Pattern LINK = LABELS.pattern("link");
    private static final Pattern VIEW_MORE = LABELS.pattern("view more");
    private static final Pattern UNSTOPPED = LABELS.pattern("unstopped");
    private static final Pattern CAPTION = LABELS.pattern("caption");
    private static final Pattern COPYRIGHT = LABELS.pattern("copyright");
    private static final Pattern SIGN_UP = LABELS.pattern("sign-up");
    private static final Set<String> SHARE_WORDS = LABELS.words("share words");
    private static final Set<String> SHARE_SIGNS = LABELS.words("share signs");
    /** Blanks, marks, symbols and counts between the words of a share line. */
    private static final Pattern BETWEEN_WORDS = Pattern
            .compile(
                    "(?:[ |,/•·:+]|\\p{So}|\\p{Sk}|\\p{Mn}|\\p{Cf}|\\.{3}|(?<![\\p{L}\\d])[\\d.,]+[km]?(?![\\p{L}\\d]))+");
    private static final Pattern SYMBOLS_IN_FRONT = Pattern
            .compile("(?:\\p{So}|\\p{Sk}|\\p{Mn}|\\p{Cf}|[ >|*•▪·–—-])+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d.…@]+|[^\\p{L}\\d)]+$");

    private Furniture() {}

    /** Whether a line is furniture wherever on the page it stands. */
    static boolean is(PageLine line) {
        if (line.isLong()) {
            return false;
        }
        int count = line.wordCount();
        if (count == 0 || headsList(line) || headsAuthor(line) || isSharing(line.words())) {
            return true;
        }
        String words = withoutSymbolsInFront(line.words());
        return matches(ALONE, words) || matches(ALONE, bare(words)) || isLink(line, words, count)
                || count <= SIGN_UP_WORDS && (matches(COPYRIGHT, line.words()) || matches(SIGN_UP, words))
                || count <= CAPTION_WORDS && matches(CAPTION, words);
    }

    private static boolean isLink(PageLine line, String words, int count) {
        return count <= LABEL_WORDS && (matches(LINK, words) || matches(VIEW_MORE, words)
                || !line.endsWithFullStop() && matches(UNSTOPPED, words));
    }

    /** Whether a line is the head of a list of things beside the story, so that what follows is furniture too. */
    static boolean headsList(PageLine line) {
        return !line.isLong() && matches(LIST_HEAD, bare(line.words()));
    }

    /** Whether a line announces a few words on the author. */
    static boolean headsAuthor(PageLine line) {
        return !line.isLong() && matches(AUTHOR_HEAD, bare(line.words()));
    }

    /** Whether a line has nothing but ways to share, counts of those who did, and the signs for them. */
    static boolean isSharing(String words) {
        List<String> parts = BETWEEN_WORDS.splitAsStream(words.toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty()).toList();
        return SHARE_WORDS.containsAll(parts) && parts.stream().anyMatch(SHARE_SIGNS::contains);
    }

    private static String withoutSymbolsInFront(String words) {
        var symbols = SYMBOLS_IN_FRONT.matcher(words);
        return symbols.lookingAt() ? words.substring(symbols.end()) : words;
    }

    /** The words without marks at either end. */
    private static String bare(String words) {
        return EDGES.matcher(words).replaceAll("");
    }

    private static boolean matches(Pattern pattern, String words) {
        return pattern.matcher(words).matches();
    }
}
