package verbatim.conversation;

import java.util.Set;
import verbatim.language.WordNet;
import verbatim.question.Question;

/**
 * Tells attempts to instruct the bot ("from now on you are a poet", "ignore your rules") from questions. Such a text is
 * something that the story does not answer. A pure function of the question. Thread-safe.
 */
final class Instructions {
    /** Orders that ask for something the story may say. */
    private static final Set<String> ASKING = FunctionWords.list("asking-verb");
    private static final Set<String> YOU = Set.of("you", "your", "yourself", "u", "ur");
    private static final Set<String> LINKS = Set.of("ADP", "PART", "SCONJ");
    private static final Set<String> AFTER_ORDER = Set.of("DET", "PRON", "ADP", "ADV", "PART", "SCONJ");

    private final WordNet wordNet;

    Instructions(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    boolean isOne(Question question) {
        Phrasing phrasing = Phrasing.of(question);
        boolean asks = phrasing.asker() >= 0 || Phrasing.AUXILIARIES.contains(phrasing.word(0))
                || question.text().contains("?");
        if (asks || phrasing.size() < 2 || ASKING.contains(phrasing.word(0))) {
            return false;
        }
        return phrasing.words().stream().anyMatch(YOU::contains) || isOrder(phrasing);
    }

    private boolean isOrder(Phrasing phrasing) {
        int first = phrasing.word(0).equals("please") || phrasing.word(0).equals("now") ? 1 : 0;
        String word = phrasing.word(first);
        return first + 1 < phrasing.size() && phrasing.token(first).tag().equals("VERB") && !ASKING.contains(word)
                && !word.matches(".*(ed|ing|s)")
                && AFTER_ORDER.contains(phrasing.token(first + 1).tag())
                && !isLabel(word, phrasing.token(first + 1).tag());
    }

    /** "Cost of repairs", "reward for the finder": a noun that is a verb too, with what it is of. */
    private boolean isLabel(String word, String nextTag) {
        return LINKS.contains(nextTag) && wordNet.isRatherNoun(word);
    }
}
