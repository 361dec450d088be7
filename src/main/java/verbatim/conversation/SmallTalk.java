package verbatim.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.language.WordNet;
import verbatim.language.Token;
import verbatim.question.Question;

/** Tells a greeting, thanks, an insult and the like from questions about the story. Thread-safe. */
final class SmallTalk {
    private static final String TYPE = "CHAT";
    private static final String HELP = "help";
    private static final Set<String> SMALL_TALK = FunctionWords.list("small-talk");
    /** Talk is between the two: "what's wrong with her" is a question. */
    private static final Set<String> OTHERS = Set.of("he", "she", "they", "him", "her", "them", "his", "hers", "their");
    /** "any women", "both" */
    private static final Set<String> ASKED_FOR = Set.of("any", "anyone", "anybody", "anything", "all", "both");
    private static final int FEW_WORDS = 2;

    private final WordNet wordNet;

    SmallTalk(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /**
     * The name of the phrase to reply with; null for a question. In doubt, a few words that the story uses too are a
     * question about it.
     *
     * @param used whether what is asked uses any of the question's words
     */
    @Nullable
    String phrase(Question question, BooleanSupplier used) {
        if (question.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return HELP;
        }
        if (isToBot(question)) {
            return question.type().coarse().equals(TYPE) ? question.type().fine() : HELP;
        }
        if (ASKED_FOR.contains(question.tokens().getFirst().text().toLowerCase(Locale.ROOT))) {
            return null;
        }
        boolean talk = question.isClearly(TYPE)
                || question.type().coarse().equals(TYPE) && !used.getAsBoolean();
        String kind = question.type().fine();
        boolean known = kind.equals("insult") || kind.equals(HELP) || question.tokens().size() > FEW_WORDS
                ? words(question).anyMatch(word -> word.length() > 2 && wordNet.knows(word, true))
                : words(question).anyMatch(SMALL_TALK::contains);
        boolean asks = question.text().contains("?") && (kind.equals("thanks") || kind.equals("farewell"));
        return talk && known && !asks && words(question).noneMatch(OTHERS::contains) ? kind : null;
    }

    /** "what can you do", "who are you": a word that asks, "you", and hardly anything else. */
    private static boolean isToBot(Question question) {
        List<String> words = words(question).toList();
        long content = question.tokens().stream().filter(Token::isContent)
                .filter(token -> !FunctionWords.contains(token.text().toLowerCase(Locale.ROOT))).count();
        return question.asker() == 0 && content == 0 && (words.contains("you") || words.contains("u"));
    }

    /** Whether neither the story nor English has anything like it. */
    static boolean isNonsense(Question question, BooleanSupplier used) {
        return question.type().coarse().equals(TYPE) && words(question).noneMatch(FunctionWords::contains)
                && !used.getAsBoolean();
    }

    /** Nobody says hello or insults anybody with "asdf qwer". */
    private static Stream<String> words(Question question) {
        return question.tokens().stream().map(token -> token.text().toLowerCase(Locale.ROOT));
    }
}
