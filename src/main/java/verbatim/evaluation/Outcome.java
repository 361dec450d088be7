package verbatim.evaluation;

import org.jspecify.annotations.Nullable;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

/**
 * What came of one question.
 *
 * @param answer the answer's words; empty unless the reply is an answer
 * @param span where the answer stands in the story; null unless the reply is an answer
 * @param confidence the reply's probability of being right; null for small talk
 * @param type label of the type that the question was taken for
 * @param retrieved rank, from 1, of the first retrieved paragraph that holds an acceptable answer; 0 when none does
 * @param inFurniture how many acceptable answers stand in page furniture only
 * @param millis how long the reply took
 */
public record Outcome(
        TestQuestion asked,
        Reply.Status status,
        String answer,
        @Nullable TextSpan span,
        @Nullable Double confidence,
        String type,
        int retrieved,
        int inFurniture,
        double millis) {
    private static final double ENOUGH_OVERLAP = 0.5;

    /** Whether the reply is an answer; if not, it says that the story does not say, or it is small talk. */
    public boolean answered() {
        return status == Reply.Status.ANSWERED;
    }

    /** Whether the story holds an answer to this question. */
    public boolean answerable() {
        return !asked.golds().isEmpty();
    }

    /** Whether this question is one whose answer the story should be found not to hold. */
    public boolean unanswerable() {
        return asked.expected() == Reply.Status.NOT_IN_STORY;
    }

    /** By SQuAD's official rules: with any of the acceptable answers, or without one when there is none. */
    public boolean exactMatch() {
        return answerable()
                ? asked.golds().stream().anyMatch(gold -> Overlap.exactMatch(answer, gold.text()))
                : answer.isEmpty();
    }

    /** By SQuAD's official rules: the best over the acceptable answers; 1 for no answer when there is none. */
    public double f1() {
        return answerable()
                ? asked.golds().stream().mapToDouble(gold -> Overlap.f1(answer, gold.text())).max().orElse(0)
                : answer.isEmpty() ? 1 : 0;
    }

    /**
     * Whether the reply is right: of the expected status and, if it is an answer, with every word that it must hold,
     * none that it must not, and half of its words (token F1) in common with an acceptable answer.
     */
    public boolean right() {
        if (status != asked.expected()) {
            return false;
        }
        return !answered() || WholeWords.holdsAll(answer, asked.mustContain())
                && !WholeWords.holdsAny(answer, asked.mustNotContain())
                && (asked.golds().isEmpty() || asked.golds().stream().anyMatch(this::agrees));
    }

    private boolean agrees(Gold gold) {
        return Overlap.looseF1(answer, gold.text()) >= ENOUGH_OVERLAP && WholeWords.holdsAll(answer, gold.numbers());
    }

    /** Whether the answer stands inside the sentence that settles the question. */
    public boolean inEvidence() {
        return span != null && asked.evidence().stream().anyMatch(place -> place.contains(span));
    }

    /** Whether the answer is a number, or was meant to be one: it holds a digit, or a number was asked for. */
    public boolean number() {
        String wanted = asked.type() == null ? type : asked.type();
        return answered() && (answer.chars().anyMatch(Character::isDigit) || coarse(wanted).equals("NUM"));
    }

    /** The part of a type's label before the colon. */
    static String coarse(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }
}
