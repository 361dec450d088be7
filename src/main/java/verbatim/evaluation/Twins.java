package verbatim.evaluation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The questions of one set beside those of the same ids in another that asks the same otherwise: typed cleanly, standing
 * alone, or without a conversation before them.
 *
 * @param asked how many questions have a twin
 * @param worse how many are wrong where the twin is right
 * @param better how many are right where the twin is wrong
 * @param falseAnswers how many of those without an answer are answered though the twin is not
 */
public record Twins(String title, int asked, int worse, int better, int falseAnswers) {

    public static Twins of(Result set, Result twins) {
        Map<String, Outcome> byId = new HashMap<>();
        twins.outcomes().forEach(outcome -> byId.put(outcome.asked().id(), outcome));
        int asked = 0;
        int worse = 0;
        int better = 0;
        int falseAnswers = 0;
        for (Outcome outcome : set.outcomes()) {
            Outcome twin = byId.get(outcome.asked().id());
            if (twin != null) {
                asked++;
                worse += twin.right() && !outcome.right() ? 1 : 0;
                better += !twin.right() && outcome.right() ? 1 : 0;
                falseAnswers += outcome.unanswerable() && outcome.answered() && !twin.answered() ? 1 : 0;
            }
        }
        return new Twins(set.set().title() + " against " + twins.set().title(), asked, worse, better, falseAnswers);
    }

    /** One line of text. */
    public String line() {
        return String.format(Locale.ROOT,
                "%n%s: %d with a twin, %d worse, %d better, as good or better %.1f %%; %d more false answers%n", title,
                asked, worse, better, asked == 0 ? 0 : 100.0 * (asked - worse) / asked, falseAnswers);
    }
}
