package verbatim.conversation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;
import verbatim.language.WordNet;

/**
 * Makes a whole question of a fragment that asks ("by whom?", "since when?") and the question before it, whose asking words
 * give way. A pure function of the two.
 */
final class AskingFragments {
    private static final int LONGEST_SUBJECT = 6;
    private static final Set<String> STARTING = Set.of("starting", "beginning", "ending");
    /** With these, "how" asks how something is done, and else of what kind it is. */
    private static final Set<String> ADVERBIAL = Set.of("often", "long", "soon", "quickly");
    private static final Pattern WHY_SO = Pattern.compile("(?i)why (?<degree>so \\p{L}+)");

    private final WordNet wordNet;

    AskingFragments(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** "by whom?", "how many in the second half?", "off how many balls?" */
    @Nullable
    String completed(Phrasing fragment, String words, Phrasing before, @Nullable String answer) {
        int asker = fragment.asker();
        int end = fragment.endOfAsking();
        String asking = fragment.text(asker, end).toLowerCase(Locale.ROOT);
        String askedBefore = before.text(Math.max(0, before.asker()), before.endOfAsking()).toLowerCase(Locale.ROOT);
        if (asker == 0 && end < fragment.lastWord() && askedBefore.startsWith(asking)
                && fragment.token(end).tag().equals("ADP")) {
            return Fragments.appended(before,
                    fragment.text(behindWhole(fragment, before, end), fragment.lastWord()));
        }
        if (before.asker() < 0 || before.isVerbless()) {
            return null;
        }
        if (fragment.word(0).matches("out|of") && end == fragment.lastWord() && answer != null) {
            return outOf(words, before, answer);
        }
        Matcher degree = WHY_SO.matcher(words);
        if (degree.matches()) {
            String whole = rest(before, answer);
            return whole == null ? null : Phrasing.joined("why", whole, degree.group("degree"));
        }
        if (!isBare(fragment, before)) {
            return null;
        }
        boolean about = before.word(0).equals("what") && before.word(1).equals("about");
        String rest = about ? before.text(2, before.lastWord()) : rest(before, answer);
        return rest == null ? null : Phrasing.joined(words, rest);
    }

    /** Whether a fragment asks and says nothing else: "why", "by whom"; "how old" only where it is asked what something is. */
    private static boolean isBare(Phrasing fragment, Phrasing before) {
        int asker = fragment.asker();
        int end = fragment.endOfAsking();
        boolean led = IntStream.range(0, asker).noneMatch(i -> fragment.token(i).isContent()
                && !fragment.token(i).tag().equals("ADV") && !STARTING.contains(fragment.word(i)));
        boolean ends = IntStream.range(end, fragment.lastWord())
                .noneMatch(i -> fragment.token(i).isContent() && !fragment.token(i).tag().equals("ADV"));
        boolean degree = asker == 0 && fragment.word(0).equals("how") && end > 1
                && !ADVERBIAL.contains(fragment.word(1));
        return led && ends && (!degree || isOfBeing(before));
    }

    /** "who is Ann Roe", "how high is the tower" */
    private static boolean isOfBeing(Phrasing question) {
        int end = question.endOfAsking();
        return (question.isContracted(question.asker()) || question.word(end).matches("is|are|was|were|['’]s"))
                && IntStream.range(end, question.size()).noneMatch(i -> question.token(i).tag().equals("VERB"));
    }

    /** "says who?" after "how did the thieves get in": according to whom the thieves got in by the roof. */
    String saidBy(Phrasing before, String answer) {
        boolean told = before.words().stream().anyMatch(word -> wordNet.verbField(word).equals("communication"));
        String rest = told || before.asker() < 0 ? null : rest(before, answer);
        String said = rest == null ? answer : rest.replaceFirst("^(?i)(?:do|does|did) ", "");
        return "According to whom " + (said.contains(answer) ? said : said + " " + answer) + "?";
    }

    /** "out of how many" after "how many boats were sunk": out of how many boats were 12 sunk. */
    private static @Nullable String outOf(String words, Phrasing before, String answer) {
        NounPhrase counted = before.counted();
        if (counted == null) {
            return null;
        }
        int end = counted.end();
        String asking = Phrasing.joined(words, before.text(counted.start(), end));
        boolean inverted = before.nounPhrases().stream().anyMatch(phrase -> phrase.start() == end + 1);
        return inverted
                ? Phrasing.joined(asking, before.text(end, before.lastWord()), answer)
                : Phrasing.joined(asking, before.text(end, end + 1), answer, before.text(end + 1, before.lastWord()));
    }

    /** Behind "of the boats" in "how many of the boats in the harbour", if the boats were asked about. */
    private static int behindWhole(Phrasing fragment, Phrasing before, int from) {
        for (NounPhrase phrase : fragment.nounPhrases()) {
            boolean same = before.words().contains(fragment.word(phrase.head()));
            if (fragment.word(from).equals("of") && phrase.start() == from + 1 && same
                    && phrase.end() < fragment.lastWord()) {
                return phrase.end();
            }
        }
        return from;
    }

    /**
     * What a question says, but for what it asks, in the order of a question: "how many runs did Ann make" gives "did Ann make
     * 91 runs"; null where it has no verb that can be found.
     */
    private @Nullable String rest(Phrasing before, @Nullable String answer) {
        int end = before.endOfAsking();
        String asker = before.word(before.asker());
        String asked = known(before, before.counted(), answer);
        String tail = before.text(end, before.lastWord());
        if (before.isContracted(before.asker())) {
            boolean is = isOfBeing(before) && (!asker.equals("who") || !asked.isEmpty());
            return is ? Phrasing.joined("is", asker.equals("who") ? asked : "", tail) : null;
        }
        if (isInverted(before, end)) {
            boolean object = before.counted() != null || asker.matches("what|who|whom|which");
            return object ? Phrasing.joined(tail, asked) : tail;
        }
        if (asked.isEmpty() || !before.hasVerb(end, end + 1)) {
            return null;
        }
        String behind = before.text(end + 1, before.lastWord());
        if (isAuxiliary(before, end)) {
            return Phrasing.joined(before.text(end, end + 1), asked, behind);
        }
        String lemma = wordNet.lemma(before.word(end), "VERB");
        boolean present = before.word(end).equals(lemma + "s") || before.word(end).equals("has");
        return present || !lemma.equals(before.word(end))
                ? Phrasing.joined(present ? "does" : "did", asked, lemma, behind)
                : Phrasing.joined(asked, tail);
    }

    private static boolean isInverted(Phrasing before, int end) {
        return isAuxiliary(before, end) && (before.word(end).matches("do|does|did")
                || before.word(before.asker()).matches("when|where|why")
                || end + 1 < before.size() && before.token(end + 1).tag().matches("PRON|DET|PROPN")
                || before.nounPhrases().stream().anyMatch(phrase -> phrase.start() == end + 1));
    }

    /** "had" of "who had won", but not of "who had the job" */
    private static boolean isAuxiliary(Phrasing before, int at) {
        return Phrasing.AUXILIARIES.contains(before.word(at)) && (!before.word(at).matches("have|has|had")
                || IntStream.range(at + 1, before.size()).anyMatch(i -> before.token(i).tag().matches("VERB|AUX")));
    }

    /** What was asked for, as far as it is known: "91 runs". */
    private static String known(Phrasing before, @Nullable NounPhrase counted, @Nullable String answer) {
        String noun = counted == null ? "" : before.text(counted.start(), counted.end());
        if (answer == null || answer.split("\\s+").length > LONGEST_SUBJECT) {
            return noun;
        }
        boolean whole = counted == null || answer.toLowerCase(Locale.ROOT).contains(before.word(counted.head()))
                || answer.contains(" ") && !answer.matches(".*\\d[^a-z]*");
        return whole ? answer : answer + " " + noun;
    }
}
