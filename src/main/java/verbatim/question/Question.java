package verbatim.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;

/**
 * A question, understood.
 *
 * @param tokens offsets into {@code text}
 * @param typeProbability the classifier's probability of {@code type}
 * @param start index of the first token of the question proper, behind "can you tell me" or a ramble
 * @param end index after its last token
 * @param asker index of the token that asks (who, what, how ...); -1 without one
 * @param answerNoun index of the token that names what is asked for ("how many Indian <em>users</em>"); -1 without one
 * @param said what was said before, if that helps to read it, with a space behind; null when it stands alone
 */
public record Question(String text, List<Token> tokens, QuestionType type, double typeProbability, int start, int end,
        int asker, int answerNoun, @Nullable Question said) {
    private static final double CLEAR = 0.85;

    public Question {
        tokens = List.copyOf(tokens);
    }

    /** The same question, asked behind what was said before. */
    public Question after(@Nullable Question said) {
        return new Question(text, tokens, type, typeProbability, start, end, asker, answerNoun, said);
    }

    /** Its words behind those that were said before. */
    public String inContext() {
        return said == null ? text : said.text + text;
    }

    /**
     * Whether the question is of a coarse type beyond doubt. Of 418 questions about news that were taken for talk or for
     * ones about the page, 10 are so probable; of 55 that are such, 45.
     */
    public boolean isClearly(String coarse) {
        return type.coarse().equals(coarse) && typeProbability >= CLEAR;
    }

    public @Nullable Token answerNounToken() {
        return answerNoun < 0 ? null : tokens.get(answerNoun);
    }
}
