package verbatim.retrieval;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import verbatim.language.Token;
import verbatim.question.Question;

/** What of a question is looked for in a story: its content words as index terms. */
public final class QuestionTerms {
    private static final Set<String> ASKING = Set.of("who", "whom", "whose", "what", "which", "when", "where", "why",
            "how",
            "many", "much", "do", "does", "did", "is", "are", "was", "were", "be", "been", "has", "have", "had", "can",
            "could", "will", "would", "should", "shall", "may", "might", "a", "an", "the", "of", "in", "on", "at", "to",
            "for", "by", "with", "from", "as", "and", "or", "it", "its", "this", "that", "these", "those", "there",
            "their",
            "they", "them", "he", "she", "his", "her", "him", "i", "me", "my", "you", "your", "we", "our", "us",
            "please",
            "tell", "not", "if", "so", "than", "then", "about", "into", "any", "some", "s", "am", "but", "up", "out");

    private QuestionTerms() {}

    /**
     * The question's content terms, each with the first word it was made from, in the question's order. When every
     * word is a function word, all of them.
     */
    public static Map<String, Token> of(Question question, EnglishTerms english) {
        Map<String, Token> content = terms(question, english, true);
        return content.isEmpty() ? terms(question, english, false) : content;
    }

    /** The content terms of words that nobody has tagged; when every word is a function word, all of them. */
    public static Set<String> of(String words, EnglishTerms english) {
        Set<String> all = new LinkedHashSet<>(english.of(words));
        Set<String> content = new LinkedHashSet<>(all);
        ASKING.forEach(word -> content.removeAll(english.of(word)));
        return content.isEmpty() ? all : content;
    }

    private static Map<String, Token> terms(Question question, EnglishTerms english, boolean contentOnly) {
        Map<String, Token> terms = new LinkedHashMap<>();
        for (Token token : question.tokens()) {
            if (!contentOnly || !ASKING.contains(token.text().toLowerCase(Locale.ROOT))) {
                english.of(token.text()).forEach(term -> terms.putIfAbsent(term, token));
            }
        }
        return terms;
    }
}
