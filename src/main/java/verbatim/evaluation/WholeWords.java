package verbatim.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a text holds given words as whole words, whatever their case: "400" is not held by "1,400", "4000" or
 * "400.5", but it is by "400-strong" and "$400."
 */
final class WholeWords {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])(?![.,]\\p{N})";
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");

    private WholeWords() {}

    static boolean holds(String text, String words) {
        return Pattern.compile(BEFORE + Pattern.quote(words.strip()) + AFTER,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).find();
    }

    static boolean holdsAll(String text, List<String> words) {
        return words.stream().allMatch(word -> holds(text, word));
    }

    static boolean holdsAny(String text, List<String> words) {
        return words.stream().anyMatch(word -> holds(text, word));
    }

    /** The numbers in a text that are written with digits and stand alone, without unit or letters. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(result -> result.group()).filter(number -> holds(text, number))
                .toList();
    }
}
