package verbatim.reading.training;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.story.TextSpan;

/**
 * Makes a question that its paragraph does not answer: by counting something else, or by changing the number or the name
 * it asks about for another one of the same article that the paragraph does not mention.
 */
final class NearMiss {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])\\d[\\d,.]*\\d|(?<![\\w.,])\\d(?![\\w.,])");
    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*");

    private final String text;
    private final CountedNouns counted;
    private final List<String> numbers;
    private final List<String> names;

    NearMiss(String text, CountedNouns counted) {
        this.text = text;
        this.counted = counted;
        numbers = NUMBER.matcher(text).results().map(MatchResult::group).distinct().toList();
        names = NAME.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** The changed question, or null if it holds nothing that can be changed. */
    @Nullable
    String change(String question, TextSpan paragraph, Random random) {
        String changed = counted.change(question, paragraph.in(text), random);
        if (changed == null) {
            changed = change(question, paragraph.in(text), NUMBER, numbers, random);
        }
        return changed != null ? changed : change(question, paragraph.in(text), NAME, names, random);
    }

    private static @Nullable String change(String question, String paragraph, Pattern kind, List<String> others,
            Random random) {
        Matcher matcher = kind.matcher(question);
        if (others.isEmpty() || !matcher.find() || !paragraph.contains(matcher.group())) {
            return null;
        }
        String old = matcher.group();
        for (int attempt = 0; attempt < 20; attempt++) {
            String other = others.get(random.nextInt(others.size()));
            if (alike(old, other) && !paragraph.contains(other) && !question.contains(other)) {
                return question.substring(0, matcher.start()) + other + question.substring(matcher.end());
            }
        }
        return null;
    }

    /** Of the same number of words, and for numbers, of the same number of digits: a year stays a year. */
    private static boolean alike(String one, String other) {
        boolean number = Character.isDigit(one.charAt(0));
        return number ? one.length() == other.length() : one.split(" ").length == other.split(" ").length;
    }
}
