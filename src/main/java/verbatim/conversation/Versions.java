package verbatim.conversation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.answering.AnswerSpan;
import verbatim.answering.Attribution;

/** Tells when a story gives two versions of one thing: two speakers, two answers of like weight. */
final class Versions {
    /** Beside the best answer's confidence: a version that is much less probable answers something else. */
    static final double LIKE_WEIGHT = 0.3;
    private static final Set<String> KINDS = Set.of("NUM", "HUM", "LOC");

    private Versions() {}

    /** The other version; null when the story is of one mind, or tells it in its own voice. */
    static @Nullable AnswerSpan other(Answer.Found found, String text) {
        AnswerSpan best = found.best();
        if (best.attribution() == null || !KINDS.contains(found.question().type().coarse())) {
            return null;
        }
        String bestSpeaker = speaker(best.attribution(), text);
        return found.alternatives().stream()
                .filter(each -> each.confidence() >= LIKE_WEIGHT * best.confidence() && each.attribution() != null
                        && !speaker(each.attribution(), text).equals(bestSpeaker)
                        && !each.attribution().speaker().overlaps(each.span()) && differs(each, best, text))
                .findFirst().orElse(null);
    }

    private static boolean differs(AnswerSpan a, AnswerSpan b, String text) {
        String first = a.span().in(text).toLowerCase(Locale.ROOT);
        String second = b.span().in(text).toLowerCase(Locale.ROOT);
        return !first.contains(second) && !second.contains(first);
    }

    private static String speaker(Attribution attribution, String text) {
        return attribution.speaker().in(text).toLowerCase(Locale.ROOT);
    }
}
