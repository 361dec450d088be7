package verbatim.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;
import verbatim.language.WordNet;
import verbatim.mention.People;

/**
 * Makes a whole question of a fragment ("since when?", "in the second half?", "the long-range model?") and the question
 * before it: the fragment takes the place of what it is like. A pure function of the two.
 */
final class Fragments {
    private static final Set<String> TIMES = FunctionWords.list("time");
    private static final Set<String> CONTRASTS = FunctionWords.list("contrast");
    /** What of somebody one asks for by the noun alone: "the driver's name", but not "last year's winner". */
    private static final Set<String> OWNED = Set.of("age", "name", "job", "title", "role", "salary", "pay", "wage",
            "fine", "sentence", "reason", "excuse", "reaction", "answer", "response", "view", "verdict");
    private static final double ALIKE = 0.5;
    private static final double LITTLE_ALIKE = 0.35;

    private final WordNet wordNet;
    private final People people;
    private final boolean corrects;

    /** @param corrects whether the fragments take the place of something even if they are like nothing in the question */
    Fragments(WordNet wordNet, People people, boolean corrects) {
        this.wordNet = wordNet;
        this.people = people;
        this.corrects = corrects;
    }

    /**
     * @param fragment without an opening "and" or "what about"
     * @param answer what the question before was answered with; null when it was not
     * @return null when the two do not fit together
     */
    @Nullable
    String completed(Phrasing fragment, Phrasing before, @Nullable String answer) {
        String words = fragment.text(0, fragment.lastWord());
        String question = words.isEmpty() ? null : question(fragment, words, before, answer);
        return question == null ? null : question.replaceAll("[\\s?.!]+$", "") + "?";
    }

    private @Nullable String question(Phrasing fragment, String words, Phrasing before, @Nullable String answer) {
        if (fragment.asker() >= 0) {
            return new AskingFragments(wordNet).completed(fragment, words, before, answer);
        }
        if (fragment.token(0).tag().equals("SCONJ")) {
            return appended(before, words);
        }
        if (fragment.token(0).tag().equals("ADP")) {
            return preposed(fragment, words, before);
        }
        if (fragment.nounPhrases().isEmpty() && fragment.token(0).tag().equals("VERB")) {
            return verbal(words, before);
        }
        if (OWNED.contains(fragment.word(fragment.lastWord() - 1)) && words.matches(".*['’]s? \\S+")) {
            return "What is " + words;
        }
        String predicated = predicated(fragment, words);
        return predicated == null ? named(fragment, words, before) : predicated;
    }

    /** What is named takes the place of what it is like, or is asked about by itself. */
    private @Nullable String named(Phrasing fragment, String words, Phrasing before) {
        String whole = nominal(fragment, words, before);
        if (whole != null || isTime(fragment, 0, fragment.size())) {
            return whole;
        }
        return (isMoney(before) ? "How much is " : "What about ") + words;
    }

    /** "fire engines slower", "anyone arrested", "all of them in Oxley": a statement without its verb. */
    private static @Nullable String predicated(Phrasing fragment, String words) {
        if (fragment.word(0).matches("all|both|most|half|none|some") && fragment.word(1).equals("of")) {
            return Phrasing.joined("Were", words);
        }
        NounPhrase first = fragment.nounPhrases().stream().findFirst().filter(phrase -> phrase.start() == 0)
                .orElse(null);
        int end = first != null ? first.end() : fragment.word(0).matches("any(?:one|body|thing)") ? 1 : 0;
        boolean said = end > 0 && !isTime(fragment, 0, end) && end < fragment.lastWord()
                && (fragment.token(end).tag().equals("ADJ")
                        || fragment.word(end).matches("\\p{L}+(?:ed|en)"));
        if (!said) {
            return null;
        }
        boolean plural = first != null && isPlural(fragment, first);
        return Phrasing.joined(plural ? "Are" : first == null ? "Was" : "Is", words);
    }

    /** "in the second half", "worldwide" */
    private String preposed(Phrasing fragment, String words, Phrasing before) {
        boolean time = isTime(fragment, 0, fragment.size());
        if (time) {
            return then(fragment, words, before);
        }
        for (NounPhrase phrase : before.nounPhrases()) {
            int preposition = phrase.start() - 1;
            boolean same = fragment.token(0).tag().equals("ADV")
                    ? before.token(Math.max(0, preposition)).tag().equals("ADP")
                    : before.word(preposition).equals(fragment.word(0));
            if (preposition > 0 && same && phrase.start() >= before.endOfAsking()
                    && !isTime(before, phrase.start(), phrase.end())) {
                return before.replaced(preposition, phrase.end(), words);
            }
        }
        return appended(before, words);
    }

    static String appended(Phrasing before, String words) {
        return Phrasing.joined(before.text(0, before.lastWord()), words);
    }

    private static boolean isTime(Phrasing phrasing, int from, int end) {
        for (int i = from; i < end; i++) {
            if (TIMES.contains(phrasing.word(i)) || phrasing.word(i).matches("(1[89]|20)\\d\\d")) {
                return true;
            }
        }
        return false;
    }

    /** "and received?" */
    private static @Nullable String verbal(String words, Phrasing before) {
        for (int i = before.size() - 1; i > before.asker(); i--) {
            if (before.token(i).tag().equals("VERB")) {
                return Phrasing.joined(before.text(0, i), words);
            }
        }
        return null;
    }

    /** "the long-range model", "Ann Roe", "a year before" */
    private @Nullable String nominal(Phrasing fragment, String words, Phrasing before) {
        if (fragment.token(0).tag().equals("ADV") && fragment.nounPhrases().isEmpty()
                && !isTime(fragment, 0, fragment.size())) {
            return preposed(fragment, words, before);
        }
        NounPhrase best = onlyPlace(fragment, before);
        double likeness = best == null ? 0 : ALIKE;
        for (NounPhrase phrase : before.nounPhrases()) {
            double alike = alike(fragment, before, phrase);
            boolean counted = phrase.end() == before.endOfAsking() && before.word(before.asker()).equals("how");
            if ((counted || phrase.start() >= before.endOfAsking()) && alike > likeness) {
                best = phrase;
                likeness = alike;
            }
        }
        if (best != null && likeness >= ALIKE) {
            return put(fragment, words, before, best);
        }
        if (isTime(fragment, 0, fragment.size())) {
            return then(fragment, words, before);
        }
        NounPhrase place = corrects ? before.subject().orElse(null) : counted(fragment, before);
        return place == null ? null : put(fragment, words, before, place);
    }

    /** Where "planes" goes in "how many firemen came": what is counted is several of a kind, and so are they. */
    private static @Nullable NounPhrase counted(Phrasing fragment, Phrasing before) {
        boolean several = fragment.nounPhrases().stream().limit(1)
                .anyMatch(phrase -> phrase.start() == 0 && phrase.end() == fragment.lastWord()
                        && !fragment.isName(phrase) && isPlural(fragment, phrase));
        return several && before.question().type().fine().equals("count") ? before.counted() : null;
    }

    /** "now" after "in 1951" takes its place; "a year before" counts from it. */
    private static String then(Phrasing fragment, String words, Phrasing before) {
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
        return appended(before, words);
    }

    /** Where "the other boat" goes in "how much will the smallest boat cost": there is but one thing like that. */
    private @Nullable NounPhrase onlyPlace(Phrasing fragment, Phrasing before) {
        List<NounPhrase> things = before.nounPhrases().stream()
                .filter(phrase -> phrase.start() >= before.endOfAsking()
                        && !isTime(before, phrase.start(), phrase.end())
                        && !people.isPerson(before.text(phrase.start(), phrase.end())))
                .toList();
        boolean definite = fragment.word(0).equals("the") && !isTime(fragment, 0, fragment.size())
                && fragment.nounPhrases().size() == 1;
        return definite && things.size() == 1 && before.word(things.getFirst().start()).equals("the")
                && mayBeAlike(fragment.word(fragment.nounPhrases().getFirst().head()),
                        before.word(things.getFirst().head()))
                                ? things.getFirst()
                                : null;
    }

    private boolean mayBeAlike(String noun, String other) {
        return wordNet.senses(noun).isEmpty() || wordNet.senses(other).isEmpty()
                || wordNet.similarity(noun, other) >= LITTLE_ALIKE;
    }

    private double alike(Phrasing fragment, Phrasing before, NounPhrase phrase) {
        NounPhrase mine = fragment.nounPhrases().stream().findFirst().orElse(null);
        boolean time = isTime(before, phrase.start(), phrase.end());
        if (mine == null && isTime(fragment, 0, fragment.size())) {
            return 0;
        }
        if (mine == null || fragment.word(mine.head()).matches("ones?")) {
            return time ? 0 : ALIKE + (mine == null && phrase.length() > 2 ? 0.1 : 0);
        }
        if (isTime(fragment, 0, fragment.size()) != time) {
            return 0;
        }
        String mineText = fragment.text(mine.start(), mine.end());
        String text = before.text(phrase.start(), phrase.end());
        boolean names = fragment.isName(mine) || people.isPerson(mineText);
        boolean name = before.isName(phrase) || people.isPerson(text);
        if (names && name) {
            return people.isPerson(mineText) == people.isPerson(text) ? 1 : 0.7;
        }
        return names == name || !names
                ? wordNet.similarity(fragment.word(mine.head()), before.word(phrase.head()))
                : people.isPersonNoun(before.word(phrase.head())) == people.isPerson(mineText) ? ALIKE : 0;
    }

    private static String put(Phrasing fragment, String words, Phrasing before, NounPhrase place) {
        String head = before.text(place.head(), place.head() + 1);
        if (fragment.nounPhrases().isEmpty()) {
            return before.replaced(place.start(), place.end(), words + " " + head);
        }
        NounPhrase mine = fragment.nounPhrases().getFirst();
        int end = place.end();
        int contrast = contrast(before, place.start(), end);
        if (fragment.word(mine.head()).matches("ones?") && contrast >= 0 && contrast(fragment, 0, mine.head()) >= 0) {
            int mineAt = contrast(fragment, 0, mine.head());
            return before.replaced(contrast, contrast + 1, fragment.text(mineAt, mineAt + 1));
        }
        String by = fragment.word(0).equals("any") ? fragment.text(1, fragment.lastWord()) : words;
        if (fragment.word(mine.head()).matches("ones?")) {
            by = fragment.replaced(mine.head(), mine.head() + 1, head).replaceAll("[?.!]+$", "");
        }
        if (mine.end() < fragment.lastWord()) {
            end = afterModifiers(before, end);
        }
        return before.replaced(place.start(), end, by);
    }

    /** Index of the word that sets one thing apart from others like it: "first", "other"; -1 without one. */
    private static int contrast(Phrasing phrasing, int from, int end) {
        return IntStream.range(from, end).filter(i -> CONTRASTS.contains(phrasing.word(i))).findFirst().orElse(-1);
    }

    /** Behind what narrows a noun: "supporting the mayor" in "the petition supporting the mayor drew". */
    private static int afterModifiers(Phrasing before, int from) {
        int end = from;
        while (end < before.lastWord() && !Phrasing.AUXILIARIES.contains(before.word(end))
                && (!before.token(end).tag().equals("VERB") || before.word(end).endsWith("ing"))
                && end + 1 < before.lastWord()) {
            end++;
        }
        return end;
    }

    private static boolean isPlural(Phrasing phrasing, NounPhrase phrase) {
        return phrasing.word(phrase.head()).matches("\\p{L}+[^su]s");
    }

    private static boolean isMoney(Phrasing question) {
        return question.question().type().fine().equals("money");
    }
}
