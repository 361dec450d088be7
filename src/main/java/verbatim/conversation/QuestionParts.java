package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import verbatim.question.Question;

/** Takes two or three questions in one apart: "who designed it and what will it cost". A pure function of the question. */
final class QuestionParts {
    private static final int MOST = 3;
    private static final Set<String> JOINTS = Set.of("and", "&", "also", "plus", "or", "then");
    private static final Set<String> BREAKS = Set.of("?", "??", "???", ",", ";", ".");

    private QuestionParts() {}

    /** At least one, in order; the question itself when it is one. */
    static List<String> of(Question question) {
        Phrasing phrasing = Phrasing.of(question);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < phrasing.size() && parts.size() < MOST - 1; i++) {
            int next = behindJoint(phrasing, i);
            if (next > i && isQuestion(phrasing, start, i) && opens(phrasing, next)) {
                parts.add(phrasing.text(start, i));
                start = next;
                i = next;
            }
        }
        if (parts.isEmpty()) {
            return sharedTail(phrasing);
        }
        parts.add(phrasing.text(start, phrasing.size()));
        return parts;
    }

    /** Index behind "and", "? and", ", also" and the like; {@code i} itself where nothing joins. */
    private static int behindJoint(Phrasing phrasing, int i) {
        int next = i;
        boolean mark = false;
        while (next < phrasing.size() && BREAKS.contains(phrasing.word(next))) {
            mark |= phrasing.word(next).startsWith("?") || phrasing.word(next).equals(",");
            next++;
        }
        boolean joint = false;
        while (next < phrasing.size() && JOINTS.contains(phrasing.word(next))) {
            joint = true;
            next++;
        }
        return joint || mark ? next : i;
    }

    /** Whether a question starts here: with a word that asks, or a preposition and one. */
    private static boolean opens(Phrasing phrasing, int start) {
        int at = phrasing.size() > start && phrasing.token(start).tag().equals("ADP")
                && !Phrasing.ASKERS.contains(phrasing.word(start)) ? start + 1 : start;
        boolean relative = phrasing.word(start - 1).equals(",")
                && Set.of("who", "which", "whose", "whom", "where", "when").contains(phrasing.word(at));
        return Phrasing.ASKERS.contains(phrasing.word(at)) && !relative;
    }

    /** Whether these words ask something whole: they start with a word that asks, and there is a verb behind it. */
    private static boolean isQuestion(Phrasing phrasing, int start, int end) {
        int asker = phrasing.token(start).tag().equals("ADP") && !Phrasing.ASKERS.contains(phrasing.word(start))
                ? start + 1
                : start;
        if (asker < end && Phrasing.ASKERS.contains(phrasing.word(asker))) {
            return phrasing.hasVerb(phrasing.isContracted(asker) ? asker : asker + 1, end);
        }
        return Phrasing.AUXILIARIES.contains(phrasing.word(start)) && end - start > 2;
    }

    /** "when and in which town did it happen": when did it happen, in which town did it happen. */
    private static List<String> sharedTail(Phrasing phrasing) {
        int and = phrasing.words().indexOf("and");
        if (and > 0 && opens(phrasing, 0) && !phrasing.hasVerb(0, and) && opens(phrasing, and + 1)) {
            int tail = and + 2;
            while (tail < phrasing.size() && !Phrasing.AUXILIARIES.contains(phrasing.word(tail))) {
                tail++;
            }
            if (tail + 1 < phrasing.size() && !phrasing.hasVerb(and + 1, tail)) {
                String shared = phrasing.text(tail, phrasing.size());
                return List.of(Phrasing.joined(phrasing.text(0, and), shared),
                        Phrasing.joined(phrasing.text(and + 1, tail), shared));
            }
        }
        return List.of(phrasing.question().text());
    }
}
