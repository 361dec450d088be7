package verbatim.question;

import java.util.List;
import java.util.Locale;
import verbatim.language.Tagger;
import verbatim.language.Token;

/** Tells what a question asks for. Thread-safe. */
public final class QuestionClassifier {
    private final Tagger tagger;

    private QuestionClassifier(Tagger tagger) {
        this.tagger = tagger;
    }

    public static QuestionClassifier load(Tagger tagger) {
        return new QuestionClassifier(tagger);
    }

    public Question classify(String text) {
        List<Token> tokens = tagger.tag(text);
        String lower = text.toLowerCase(Locale.ROOT);
        String label = lower.contains("how many")
                ? "NUM:count"
                : lower.startsWith("hello")
                        ? "CHAT:greeting"
                        : lower.startsWith("who") ? "HUM:ind" : lower.startsWith("when") ? "NUM:date" : "DESC:desc";
        return new Question(text, tokens, new QuestionType(label), 0.5, -1);
    }
}
