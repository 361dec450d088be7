package verbatim.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final double ALIKE = 0.5;
    private static final double LITTLE_ALIKE = 0.35;
    private static final int LONGEST_SUBJECT = 6;

    private final WordNet wordNet;
    private final People people;

    Fragments(WordNet wordNet, People people) {
        this.wordNet = wordNet;
        this.people = people;
    }

    /**
     * @param fragment without an opening "and" or "what about"
     * @param answer what the question before was answered with; null when it was not
     * @return null when the two do not fit together
     */
    @Nullable
    String completed(Phrasing fragment, Phrasing before, @Nullable String answer) {
        String words = fragment.text(0, fragment.lastWord());
        if (words.isEmpty()) {
            return null;
        }
        int asker = fragment.asker();
        if (asker >= 0) {
            return asked(fragment, words, asker, before, answer);
        }
        if (fragment.token(0).tag().equals("ADP")) {
            return ended(preposed(fragment, words, before));
        }
        if (fragment.nounPhrases().isEmpty() && fragment.token(0).tag().equals("VERB")) {
            return ended(verbal(words, before));
        }
        return ended(nominal(fragment, words, before));
    }

    private static @Nullable String ended(@Nullable String question) {
        return question == null ? null : question.replaceAll("[\\s?.!]+$", "") + "?";
    }

    /** "by whom?", "how many in the second half?", "off how many balls?" */
    private @Nullable String asked(Phrasing fragment, String words, int asker, Phrasing before,
            @Nullable String answer) {
        int end = fragment.endOfAsking();
        String asking = fragment.text(asker, end).toLowerCase(Locale.ROOT);
        String askedBefore = before.text(Math.max(0, before.asker()), before.endOfAsking()).toLowerCase(Locale.ROOT);
        if (asker == 0 && end < fragment.lastWord() && askedBefore.startsWith(asking)
                && fragment.token(end).tag().equals("ADP")) {
            return ended(appended(before, fragment.text(behindWhole(fragment, before, end), fragment.lastWord())));
        }
        if (before.asker() < 0) {
            return null;
        }
        if (fragment.word(0).matches("out|of") && end == fragment.lastWord() && answer != null) {
            return ended(outOf(words, before, answer));
        }
        String rest = rest(before, answer);
        return rest == null ? null : ended(Phrasing.joined(words, rest));
    }

    /** "out of how many" after "how many boats were sunk": out of how many boats were 12 sunk. */
    private static @Nullable String outOf(String words, Phrasing before, String answer) {
        NounPhrase counted = counted(before);
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

    /** What a question says, but for what it asks: "how many runs did Ann make" gives "did Ann make 91 runs". */
    private @Nullable String rest(Phrasing before, @Nullable String answer) {
        int end = before.endOfAsking();
        NounPhrase counted = counted(before);
        String asked = known(before, counted, answer);
        String tail = before.text(end, before.lastWord());
        boolean opened = Phrasing.AUXILIARIES.contains(before.word(end));
        boolean inverted = opened && (before.word(before.asker()).matches("when|where|why")
                || before.nounPhrases().stream().anyMatch(phrase -> phrase.start() == end + 1));
        if (inverted) {
            return counted == null ? tail : Phrasing.joined(tail, asked);
        }
        if (asked.isEmpty()) {
            return null;
        }
        if (opened) {
            return Phrasing.joined(before.text(end, end + 1), asked, before.text(end + 1, before.lastWord()));
        }
        String lemma = wordNet.lemma(before.word(end), "VERB");
        boolean present = before.word(end).equals(lemma + "s");
        return present || before.word(end).endsWith("ed") && !lemma.equals(before.word(end))
                ? Phrasing.joined(present ? "does" : "did", asked, lemma, before.text(end + 1, before.lastWord()))
                : Phrasing.joined(asked, tail);
    }

    /** The noun that is asked about in "how many runs"; null in "how many" and "when". */
    private static @Nullable NounPhrase counted(Phrasing before) {
        return before.nounPhrases().stream()
                .filter(phrase -> phrase.end() == before.endOfAsking() && phrase.start() > before.asker()).findFirst()
                .orElse(null);
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

    /** "in the second half", "worldwide" */
    private String preposed(Phrasing fragment, String words, Phrasing before) {
        boolean time = isTime(fragment, 0, fragment.size());
        for (NounPhrase phrase : before.nounPhrases()) {
            int preposition = phrase.start() - 1;
            boolean same = fragment.token(0).tag().equals("ADV")
                    ? before.token(Math.max(0, preposition)).tag().equals("ADP")
                    : before.word(preposition).equals(fragment.word(0));
            if (preposition > 0 && same && phrase.start() >= before.endOfAsking()
                    && time == isTime(before, phrase.start(), phrase.end())) {
                return before.replaced(preposition, phrase.end(), words);
            }
        }
        return appended(before, words);
    }

    private static String appended(Phrasing before, String words) {
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
            if (phrase.start() >= before.endOfAsking() && alike > likeness) {
                best = phrase;
                likeness = alike;
            }
        }
        if (best != null && likeness >= ALIKE) {
            return put(fragment, words, before, best);
        }
        return isTime(fragment, 0, fragment.size()) ? then(fragment, words, before)
                : ofTopic(fragment, words, before);
    }

    /** "now" after "in 1951" takes its place; "a year before" counts from it. */
    private static String then(Phrasing fragment, String words, Phrasing before) {
        boolean counts = fragment.words().stream()
                .anyMatch(word -> word.matches("before|after|earlier|later|previous"));
        for (int i = before.endOfAsking() + 1; i < before.lastWord() && !counts; i++) {
            if (isTime(before, i, i + 1)) {
                int start = i;
                while (before.token(start - 1).tag().matches("DET|ADJ|NUM")) {
                    start--;
                }
                start -= before.token(start - 1).tag().equals("ADP") ? 1 : 0;
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
        String by = words;
        if (fragment.word(mine.head()).matches("ones?")) {
            by = fragment.replaced(mine.head(), mine.head() + 1, head).replaceAll("[?.!]+$", "");
        }
        if (mine.end() < fragment.lastWord()) {
            end = afterModifiers(before, end);
        }
        return before.replaced(place.start(), end, by);
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

    /** "the deposit" after a question about a truck: the truck's; after one about money, how much it is. */
    private static @Nullable String ofTopic(Phrasing fragment, String words, Phrasing before) {
        if (fragment.nounPhrases().isEmpty() || fragment.isName(fragment.nounPhrases().getFirst())) {
            return null;
        }
        if (before.question().type().fine().equals("money")) {
            return "How much is " + words;
        }
        List<NounPhrase> topics = before.nounPhrases().stream()
                .filter(phrase -> !isTime(before, phrase.start(), phrase.end())).toList();
        NounPhrase topic = topics.stream().filter(before::isName).findFirst()
                .orElse(topics.isEmpty() ? null : topics.getFirst());
        return topic == null ? null : "What is " + words + " of " + before.text(topic.start(), topic.end());
    }
}
