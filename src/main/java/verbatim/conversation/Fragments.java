package verbatim.conversation;

import java.util.List;
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
            return ended(new AskingFragments(wordNet).completed(fragment, words, before, answer));
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
