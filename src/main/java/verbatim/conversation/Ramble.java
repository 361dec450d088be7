package verbatim.conversation;

import java.util.Set;
import java.util.regex.Pattern;
import verbatim.question.Question;

/**
 * Finds the question in what is typed around it: a greeting, politeness, talk about oneself. What may narrow the question
 * ("after the vote, ...") stays. A pure function of the question.
 */
final class Ramble {
    private static final Set<String> ENDS = Set.of(".", "!", "?", "??", "???", ";", ":", "...", "…", "--", "—", "\n");
    private static final Set<String> MYSELF = FunctionWords.list("myself");
    private static final Set<String> STARTS = FunctionWords.list("ramble-start");
    private static final Pattern TAIL = Pattern.compile("(?i)(?:[\\s,.!-]+(?:please|pls|plz|kindly|thanks|thank you|thx"
            + "|ty|ta|cheers|lol|haha|mate|bro|sir|madam|asap|folks|guys|please do the needful(?: and tell)?|i mean"
            + "|you know|anyone know|anybody know|any idea))+[\\s.!]*(?=\\?*$)");
    private static final Pattern NUMBER_OF = Pattern.compile("(?i)^no\\.? of\\b");
    private static final int FEWEST_WORDS = 2;

    private Ramble() {}

    /** The question alone; the whole text when nothing stands around it. */
    static String question(Question question) {
        Phrasing phrasing = Phrasing.of(question);
        int end = Math.min(question.end(), phrasing.size());
        int start = start(phrasing, Math.min(question.start(), Math.max(0, end - 1)));
        if (question.asker() >= 0) {
            int spoken = spokenFor(phrasing, start, question.start());
            start = spoken >= 0 ? spoken : start;
            end = endOfAsking(phrasing, question.asker(), end);
        }
        int first = start;
        while (start < end - 1 && STARTS.contains(phrasing.word(start)) && !isContentStart(phrasing, start, end)) {
            start++;
        }
        start = end - start < FEWEST_WORDS ? first : start;
        String cut = TAIL.matcher(phrasing.text(start, end)).replaceFirst("").strip();
        return cut.isEmpty() ? question.text() : NUMBER_OF.matcher(cut).replaceFirst("number of");
    }

    /** Where the sentence of the question proper starts. */
    private static int start(Phrasing phrasing, int proper) {
        int start = proper;
        while (start > 0 && (!ENDS.contains(phrasing.word(start - 1)) || phrasing.word(start - 2).equals("no"))) {
            start--;
        }
        return start;
    }

    /** Where the question proper starts when the reader speaks of himself before it; -1 when he does not. */
    private static int spokenFor(Phrasing phrasing, int start, int proper) {
        for (int i = start; i < proper; i++) {
            if (MYSELF.contains(phrasing.word(i))) {
                return proper;
            }
        }
        return -1;
    }

    /** "..., i sold mine for more": where the reader goes on to speak of himself, behind a comma. */
    private static int endOfAsking(Phrasing phrasing, int asker, int end) {
        for (int i = asker + FEWEST_WORDS; i + 1 < end; i++) {
            if (phrasing.word(i).equals(",") && MYSELF.contains(phrasing.word(i + 1))) {
                return i;
            }
        }
        return end;
    }

    /** "now" and the like open a question only where more follows than they narrow. */
    private static boolean isContentStart(Phrasing phrasing, int start, int end) {
        return phrasing.word(start).equals("question") && start + 1 < end && phrasing.word(start + 1).equals("of");
    }
}
