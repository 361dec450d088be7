package verbatim.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much an answer and an acceptable one have in common, by the official evaluation script of SQuAD v1.1 and v2.0
 * (Rajpurkar et al., 2016 and 2018): lower case, no punctuation, no articles, single blanks; then exact match, or F1
 * of the words. An empty text stands for "no answer" and matches only itself.
 */
final class Overlap {
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern ARTICLE = Pattern.compile("\\b(?:a|an|the)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WIDER_PUNCTUATION = Pattern.compile("[^\\P{P}!-~]");

    private Overlap() {}

    static String normalised(String text) {
        String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return BLANKS.matcher(ARTICLE.matcher(bare).replaceAll(" ")).replaceAll(" ").strip();
    }

    static boolean exactMatch(String answer, String gold) {
        return normalised(answer).equals(normalised(gold));
    }

    /** Harmonic mean of precision and recall over words, 0 to 1. */
    static double f1(String answer, String gold) {
        return f1(words(normalised(answer)), words(normalised(gold)));
    }

    /** As {@link #f1}, but typographic quotes and dashes are punctuation too: for news copy. */
    static double looseF1(String answer, String gold) {
        return f1(WIDER_PUNCTUATION.matcher(answer).replaceAll(" "), WIDER_PUNCTUATION.matcher(gold).replaceAll(" "));
    }

    private static double f1(List<String> answer, List<String> gold) {
        if (answer.isEmpty() || gold.isEmpty()) {
            return answer.equals(gold) ? 1 : 0;
        }
        List<String> left = new ArrayList<>(gold);
        long common = answer.stream().filter(left::remove).count();
        return 2.0 * common / (answer.size() + gold.size());
    }

    private static List<String> words(String normalised) {
        return normalised.isEmpty() ? List.of() : Arrays.asList(normalised.split(" "));
    }
}
