package verbatim.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    static final Set<String> CONTRASTS = FunctionWords.list("contrast");
    /** What of somebody one asks for by the noun alone: "the driver's name", but not "last year's winner". */
    private static final Set<String> OWNED = Set.of("age", "name", "job", "title", "role", "salary", "pay", "wage",
            "fine", "sentence", "reason", "excuse", "reaction", "answer", "response", "view", "verdict");
    private static final Map<String, String> OTHER_NUMBER = Map.of("does", "do", "do", "does", "is", "are", "are",
            "is", "was", "were", "were", "was", "has", "have", "have", "has");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "although", "though");
    private static final int LONGEST_ADJECTIVE = 3;
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
     * @return null when no well-formed question comes of the two: the fragment is better read as it is, behind what was said
     */
    @Nullable
    String completed(Phrasing fragment, Phrasing before, @Nullable String answer) {
        String words = fragment.text(0, fragment.lastWord());
        String question = words.isEmpty() ? null : question(fragment, words, before, answer);
        return question == null ? null : question.replaceAll("[\\s?.!]+$", "") + "?";
    }

    private @Nullable String question(Phrasing fragment, String words, Phrasing before, @Nullable String answer) {
        if (inPieces(fragment)) {
            return null;
        }
        if (fragment.asker() >= 0) {
            return new AskingFragments(wordNet).completed(fragment, words, before, answer);
        }
        if (CONDITIONS.contains(fragment.word(0))) {
            return appended(before, words);
        }
        if (fragment.token(0).tag().equals("ADP")) {
            boolean whole = fragment.lastWord() > 1 && !fragment.token(fragment.lastWord() - 1).tag().equals("ADP");
            return whole ? preposed(fragment, words, before) : null;
        }
        if (fragment.token(0).tag().equals("VERB")) {
            return done(fragment, words, before);
        }
        String stated = stated(fragment, words);
        return stated != null || !isPlain(fragment) ? stated : named(fragment, words, before);
    }

    /** "missing" after "how many people died": what those who are counted do, too. */
    private static @Nullable String done(Phrasing fragment, String words, Phrasing before) {
        int verb = before.endOfAsking();
        boolean counts = before.counted() != null && verb < before.size() && before.token(verb).tag().equals("VERB");
        String be = fragment.word(0).endsWith("ing") ? "are" : "";
        return counts ? Phrasing.joined(before.text(0, verb), be, words) : null;
    }

    /** "his age", "the vote was", "all of them in Oxley", "anyone arrested": asks without words that ask. */
    private static @Nullable String stated(Phrasing fragment, String words) {
        int last = fragment.lastWord() - 1;
        if (endsInVerb(fragment)) {
            return Phrasing.joined("What", fragment.text(last, last + 1), fragment.text(0, last));
        }
        if (OWNED.contains(fragment.word(last)) && words.matches(".*['’]s? \\S+")) {
            return "What is " + words;
        }
        if (fragment.word(0).matches("all|both|most|half|none|some") && fragment.word(1).equals("of")) {
            int behind = fragment.nounPhrases().stream().filter(phrase -> phrase.start() == 2)
                    .mapToInt(NounPhrase::end).findFirst().orElse(3);
            return behind <= last ? Phrasing.joined("Were", words) : null;
        }
        boolean done = fragment.word(0).matches("any(?:one|body|thing)")
                && fragment.word(1).matches("\\p{L}+(?:ed|en)");
        return done ? Phrasing.joined("Was", words) : null;
    }

    /** "the slovak guy, age": says more than one thing. */
    private static boolean inPieces(Phrasing fragment) {
        return IntStream.range(0, fragment.lastWord()).anyMatch(i -> fragment.word(i).matches("[,;:?!.]"));
    }

    /** A thing, with no more than where or when it is, or a time: "the long-range model", "rooms in the hotel", "now". */
    private static boolean isPlain(Phrasing fragment) {
        NounPhrase first = fragment.nounPhrases().stream().findFirst().orElse(null);
        boolean acts = IntStream.range(first == null ? 0 : first.end(), fragment.lastWord())
                .anyMatch(i -> fragment.token(i).tag().matches("VERB|AUX"));
        if (first == null) {
            return !acts && fragment.lastWord() <= LONGEST_ADJECTIVE;
        }
        boolean ends = first.end() == fragment.lastWord() || !fragment.token(first.end()).isContent()
                || fragment.token(first.end()).tag().equals("ADV");
        return !acts && ends && (first.start() == 0 || TimeFragments.isTime(fragment, 0, fragment.size()));
    }

    /** "the vote was" */
    private static boolean endsInVerb(Phrasing fragment) {
        int verb = fragment.lastWord() - 1;
        return fragment.word(verb).matches("is|was|are|were")
                && fragment.nounPhrases().stream().anyMatch(phrase -> phrase.start() == 0 && phrase.end() == verb);
    }

    /** What is named takes the place of what it is like, or is asked about by itself. */
    private @Nullable String named(Phrasing fragment, String words, Phrasing before) {
        String whole = nominal(fragment, words, before);
        if (whole != null || TimeFragments.isTime(fragment, 0, fragment.size())) {
            return whole;
        }
        return (isMoney(before) ? "How much is " : "What about ") + words;
    }

    /** "in the second half", "worldwide" */
    private @Nullable String preposed(Phrasing fragment, String words, Phrasing before) {
        boolean time = TimeFragments.isTime(fragment, 0, fragment.size());
        if (time) {
            return TimeFragments.completed(fragment, words, before);
        }
        for (NounPhrase phrase : before.nounPhrases()) {
            int preposition = phrase.start() - 1;
            boolean same = fragment.token(0).tag().equals("ADV")
                    ? before.token(Math.max(0, preposition)).tag().equals("ADP")
                    : before.word(preposition).equals(fragment.word(0));
            if (preposition > 0 && same && phrase.start() >= before.endOfAsking()
                    && !TimeFragments.isTime(before, phrase.start(), phrase.end())) {
                return before.replaced(preposition, phrase.end(), words);
            }
        }
        return appended(before, words);
    }

    static String appended(Phrasing before, String words) {
        return Phrasing.joined(before.text(0, before.lastWord()), words);
    }

    /** "the long-range model", "Ann Roe", "a year before" */
    private @Nullable String nominal(Phrasing fragment, String words, Phrasing before) {
        if (fragment.token(0).tag().equals("ADV") && fragment.nounPhrases().isEmpty()
                && !TimeFragments.isTime(fragment, 0, fragment.size())) {
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
        if (TimeFragments.isTime(fragment, 0, fragment.size())) {
            return TimeFragments.isOnlyTime(fragment) ? TimeFragments.completed(fragment, words, before) : null;
        }
        NounPhrase place = corrects ? before.subject().orElse(null) : counted(fragment, before);
        return place == null ? null : put(fragment, words, before, place);
    }

    /** Where "planes" goes in "how many firemen came": what is counted is several of a kind, and so are they. */
    private @Nullable NounPhrase counted(Phrasing fragment, Phrasing before) {
        boolean several = fragment.nounPhrases().stream().limit(1)
                .anyMatch(phrase -> phrase.start() == 0 && phrase.end() == fragment.lastWord()
                        && isSeveral(fragment, phrase));
        return several && before.question().type().fine().equals("count") ? before.counted() : null;
    }

    /** Where "the other boat" goes in "how much will the smallest boat cost": there is but one thing like that. */
    private @Nullable NounPhrase onlyPlace(Phrasing fragment, Phrasing before) {
        List<NounPhrase> things = before.nounPhrases().stream()
                .filter(phrase -> phrase.start() >= before.endOfAsking()
                        && !TimeFragments.isTime(before, phrase.start(), phrase.end())
                        && !people.isPerson(before.text(phrase.start(), phrase.end())))
                .toList();
        boolean definite = fragment.word(0).equals("the") && !TimeFragments.isTime(fragment, 0, fragment.size())
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
        boolean time = TimeFragments.isTime(before, phrase.start(), phrase.end());
        if (mine == null && TimeFragments.isTime(fragment, 0, fragment.size())) {
            return 0;
        }
        if (mine == null || fragment.word(mine.head()).matches("ones?")) {
            return time ? 0 : ALIKE + (mine == null && phrase.length() > 2 ? 0.1 : 0);
        }
        if (TimeFragments.isTime(fragment, 0, fragment.size()) != time) {
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

    private String put(Phrasing fragment, String words, Phrasing before, NounPhrase place) {
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
        int verb = place.start() - 1;
        boolean agrees = isSeveral(before, place) == isSeveral(fragment, mine);
        return agrees || verb < 0
                ? before.replaced(place.start(), end, by)
                : before.replaced(verb, end, otherNumber(before.text(verb, place.start())) + " " + by);
    }

    /** "do" for "does" and the other way round; other words as they are. */
    private static String otherNumber(String verb) {
        String other = OTHER_NUMBER.get(verb.toLowerCase(Locale.ROOT));
        if (other == null) {
            return verb;
        }
        return Character.isUpperCase(verb.charAt(0)) ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
                : other;
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

    private boolean isSeveral(Phrasing phrasing, NounPhrase phrase) {
        String noun = phrasing.word(phrase.head());
        return !phrasing.isName(phrase) && noun.matches("\\p{L}+[^su]s|people|men|women|children|police")
                && wordNet.knows(noun, true);
    }

    private static boolean isMoney(Phrasing question) {
        return question.question().type().fine().equals("money");
    }
}
