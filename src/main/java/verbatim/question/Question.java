package verbatim.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;

/**
 * A question, understood.
 *
 * @param tokens offsets into {@code text}
 * @param typeProbability the classifier's probability of {@code type}
 * @param answerNoun index of the token that names what is asked for ("how many Indian <em>users</em>"); -1 without one
 */
public record Question(String text, List<Token> tokens, QuestionType type, double typeProbability, int answerNoun) {
    public Question {
        tokens = List.copyOf(tokens);
    }

    public @Nullable Token answerNounToken() {
        return answerNoun < 0 ? null : tokens.get(answerNoun);
    }
}
