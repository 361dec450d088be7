package verbatim.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verbatim.language.Token;

/**
 * Puts small typos in question words right ("waht", "wich", "hwo many"); other words are left alone. A pure function of the
 * tokens.
 */
public final class QuestionSpelling {
    private static final List<String> WORDS = List.of("what", "which", "when", "where", "who", "why", "how", "whose",
            "many", "much");
    private static final Map<String, String> KNOWN = Map.of("wat", "what", "wot", "what", "wen", "when", "whats",
            "what",
            "u", "you", "wich", "which", "wher", "where", "hows", "how", "whos", "who");

    private QuestionSpelling() {}

    /** The tokens in lower case, the question words among them spelt right. */
    public static List<String> words(List<Token> tokens) {
        List<String> words = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            words.add(token.text().toLowerCase(Locale.ROOT).replace('’', '\''));
        }
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            words.set(i, corrected(words.get(i), next));
        }
        return words;
    }

    private static String corrected(String word, String next) {
        if (word.equals("hwo")) {
            return List.of("many", "much", "long", "old", "far", "did", "mnay", "big").contains(next) ? "how" : "who";
        }
        String known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        for (String right : WORDS) {
            if (swapped(word, right) || doubled(word, right)) {
                return right;
            }
        }
        return word;
    }

    /** Two neighbours changed places. */
    private static boolean swapped(String word, String right) {
        if (word.length() != right.length() || word.equals(right)) {
            return false;
        }
        for (int i = 0; i + 1 < word.length(); i++) {
            String turned = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (turned.equals(right)) {
                return true;
            }
        }
        return false;
    }

    /** One letter was typed twice. */
    private static boolean doubled(String word, String right) {
        if (word.length() != right.length() + 1) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            boolean twice = word.charAt(i) == word.charAt(i - 1);
            if (twice && right.equals(word.substring(0, i) + word.substring(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
