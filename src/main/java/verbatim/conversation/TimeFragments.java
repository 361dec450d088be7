package verbatim.conversation;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a whole question of a fragment that says when ("and in 2012?", "a year before?"). Pure functions. */
final class TimeFragments {
    private static final Set<String> TIMES = FunctionWords.list("time");

    private TimeFragments() {}

    /** Whether some of the words from one to before another say when. */
    static boolean isTime(Phrasing phrasing, int from, int end) {
        for (int i = from; i < end; i++) {
            if (TIMES.contains(phrasing.word(i)) || phrasing.word(i).matches("(1[89]|20)\\d\\d")) {
                return true;
            }
        }
        return false;
    }

    /** "a year before", but not "the record before" */
    static boolean isOnlyTime(Phrasing fragment) {
        return IntStream.range(0, fragment.lastWord()).noneMatch(i -> fragment.token(i).isNominal()
                && !isTime(fragment, i, i + 1) && !Fragments.CONTRASTS.contains(fragment.word(i)));
    }

    /** "now" after "in 1951" takes its place; "a year before" counts from it. */
    static @Nullable String completed(Phrasing fragment, String words, Phrasing before) {
        boolean counts = fragment.words().stream()
                .anyMatch(word -> word.matches("before|after|earlier|later|previous"));
        for (int i = before.endOfAsking() + 1; i < before.lastWord(); i++) {
            if (isTime(before, i, i + 1) && (!counts || before.word(i - 1).matches("this|last"))) {
                int start = i;
                while (start > 0 && before.token(start - 1).tag().matches("DET|ADJ|NUM")) {
                    start--;
                }
                boolean preposed = fragment.token(0).tag().matches("NUM|PROPN")
                        || start == 0 || !before.token(start - 1).tag().equals("ADP");
                start -= preposed ? 0 : 1;
                return before.replaced(start, i + 1, words);
            }
        }
        boolean placed = fragment.token(0).tag().matches("ADP|ADV");
        return placed || !before.isVerbless() ? Fragments.appended(before, words) : null;
    }
}
