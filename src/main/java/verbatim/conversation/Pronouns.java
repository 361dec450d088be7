package verbatim.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;
import verbatim.conversation.Referents.Chooser;
import verbatim.conversation.Referents.Referent;
import verbatim.language.WordNet;
import verbatim.mention.People;

/** Puts what was spoken of before in place of a question's pronouns. A pure function of the two. */
final class Pronouns {
    private static final Set<String> HE = Set.of("he", "him", "his");
    private static final Set<String> SHE = Set.of("she", "her", "hers");
    private static final Set<String> IT = Set.of("it", "its");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs");
    static final Set<String> PERSONAL = Stream.of(HE, SHE, IT, THEY).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    static final Set<String> POINTING = Set.of("that", "this", "these", "those");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their");
    /** After these, "that" points; after a noun or another verb, it joins a clause. */
    private static final Set<String> BEFORE_POINTING = FunctionWords.list("before-pointing");
    private static final Set<String> EMPTY_IT = FunctionWords.list("after-empty-it");

    private final WordNet wordNet;
    private final People people;
    private final Referents referents;
    private final Chooser chooser;

    Pronouns(WordNet wordNet, People people, Referents referents, Chooser chooser) {
        this.wordNet = wordNet;
        this.people = people;
        this.referents = referents;
        this.chooser = chooser;
    }

    /** Index of the first pronoun that stands for something outside the question; -1 without one. */
    int firstOpen(Phrasing phrasing) {
        return firstOpen(phrasing, 0);
    }

    private int firstOpen(Phrasing phrasing, int from) {
        for (int i = from; i < phrasing.size(); i++) {
            if (isOpen(phrasing, i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The question with what its first open pronoun that is known most likely stands for; null when none is known, or when
     * it has none.
     */
    @Nullable
    String resolved(Phrasing phrasing) {
        for (int open = firstOpen(phrasing); open >= 0; open = firstOpen(phrasing, open + 1)) {
            String meant = referent(phrasing, open);
            if (meant != null) {
                return replaced(phrasing, open, meant);
            }
        }
        return null;
    }

    /** The most probable one, unless it is more probable that there is none. */
    private @Nullable String referent(Phrasing phrasing, int pronoun) {
        List<Referent> known = referents.of(phrasing, pronoun);
        if (known.isEmpty()) {
            return null;
        }
        int best = chooser.choose(known, referents.ofNone(phrasing, pronoun));
        return best == known.size() ? null : known.get(best).text();
    }

    /** Whether "it" may mean something that is written, or anything with a name where {@code orName}. */
    boolean meansText(Phrasing phrasing, int pronoun, boolean orName) {
        String thing = referent(phrasing, pronoun);
        String head = thing == null ? "" : thing.substring(thing.lastIndexOf(' ') + 1);
        boolean named = !head.isEmpty() && Character.isUpperCase(head.codePointAt(0));
        return named ? orName : wordNet.senses(head).stream()
                .anyMatch(sense -> sense.field().equals("communication") || sense.field().equals("cognition"));
    }

    /** The question with one thing in place of a pronoun, and of those that follow it and mean the same. */
    static String replaced(Phrasing phrasing, int pronoun, String referent) {
        String text = phrasing.text(0, pronoun);
        Set<String> same = group(phrasing.word(pronoun));
        int done = pronoun;
        boolean first = true;
        for (int i = pronoun; i < phrasing.size(); i++) {
            boolean again = !first && (same.equals(POINTING) || isOther(phrasing, pronoun, i));
            if (same.contains(phrasing.word(i)) && !again) {
                text = Phrasing.joined(text, phrasing.text(done, i), form(phrasing, i, referent));
                done = isOne(phrasing, i) ? i + 2 : i + 1;
                first = false;
            }
        }
        return Phrasing.joined(text, phrasing.text(done, phrasing.size()));
    }

    /** "them" in "why did they sue them", but not in "what did they do when she sued them": one does things to others. */
    private static boolean isOther(Phrasing phrasing, int pronoun, int i) {
        boolean does = phrasing.word(pronoun).matches("he|she|they") && IntStream.range(pronoun + 1, i)
                .noneMatch(k -> phrasing.word(k).matches("i|you|we|he|she|it|they")
                        || phrasing.token(k).tag().equals("SCONJ")
                        || phrasing.word(k).equals("when"));
        return does
                && (phrasing.word(i).matches("him|them") || phrasing.word(i).equals("her") && !isOwning(phrasing, i));
    }

    private static boolean isOwning(Phrasing phrasing, int pronoun) {
        return pronoun + 1 < phrasing.size() && phrasing.token(pronoun + 1).isContent();
    }

    private static String form(Phrasing phrasing, int pronoun, String referent) {
        if (!POSSESSIVE.contains(phrasing.word(pronoun)) || !isOwning(phrasing, pronoun)) {
            return referent;
        }
        return referent + (referent.endsWith("s") ? "'" : "'s");
    }

    /** "he" for "him" and "his"; "that" for all that point. */
    static String kind(String pronoun) {
        return HE.contains(pronoun) ? "he"
                : SHE.contains(pronoun) ? "she"
                        : IT.contains(pronoun) ? "it"
                                : THEY.contains(pronoun) || pronoun.matches("these|those") ? "they" : "that";
    }

    private static Set<String> group(String pronoun) {
        for (Set<String> group : List.of(HE, SHE, IT, THEY)) {
            if (group.contains(pronoun)) {
                return group;
            }
        }
        return POINTING;
    }

    private boolean isOpen(Phrasing phrasing, int i) {
        String word = phrasing.word(i);
        if (HE.contains(word) || SHE.contains(word)) {
            return hasNone(phrasing, i, true, false);
        }
        if (IT.contains(word)) {
            boolean named = i + 1 < phrasing.lastWord() && IntStream.range(i + 1, phrasing.lastWord())
                    .allMatch(next -> Character.isUpperCase(phrasing.token(next).text().codePointAt(0)));
            boolean predicates = i == 1 && (phrasing.word(2).matches("the|an?") || named);
            return !predicates && !EMPTY_IT.contains(phrasing.word(i + 1)) && hasNone(phrasing, i, false, false);
        }
        if (THEY.contains(word)) {
            return hasNone(phrasing, i, false, true);
        }
        return POINTING.contains(word) && points(phrasing, i);
    }

    private static boolean points(Phrasing phrasing, int i) {
        int last = phrasing.lastWord() - 1;
        String next = phrasing.word(i + 1);
        boolean alone = i == last || Phrasing.AUXILIARIES.contains(next)
                || !phrasing.token(i + 1).isContent() && !Set.of("who", "on", "in", "of", "with", "a").contains(next)
                || phrasing.token(i + 1).tag().equals("VERB") && !isAttribute(phrasing, i + 1);
        boolean before = word(phrasing, i - 1, "before|after") && word(phrasing, i - 2, "time|one|year|month|week|day");
        boolean ofMany = (phrasing.word(i).equals("these") || phrasing.word(i).equals("those")) && i != last;
        return (alone || isOne(phrasing, i)) && !ofMany && !before
                && (i == 0 || BEFORE_POINTING.contains(phrasing.word(i - 1)));
    }

    /** "burnt" in "that burnt cottage", but not "close" in "did that close the bridge". */
    private static boolean isAttribute(Phrasing phrasing, int i) {
        return !Phrasing.AUXILIARIES.contains(phrasing.word(i - 2)) && i + 1 < phrasing.size()
                && phrasing.token(i + 1).isNominal();
    }

    /** "that one" */
    private static boolean isOne(Phrasing phrasing, int i) {
        return POINTING.contains(phrasing.word(i)) && word(phrasing, i + 1, "ones?");
    }

    private static boolean word(Phrasing phrasing, int i, String pattern) {
        return phrasing.word(i).matches(pattern);
    }

    /** Whether nothing in the question before the pronoun can be what it stands for. */
    private boolean hasNone(Phrasing phrasing, int pronoun, boolean person, boolean several) {
        for (int i = phrasing.asker() + 1; i < pronoun && several; i++) {
            if (phrasing.word(i).matches("\\p{L}{3,}[^s’']s") && !phrasing.word(i).matches("does|this|was|has")
                    && i >= phrasing.endOfAsking()) {
                return false;
            }
        }
        for (NounPhrase phrase : phrasing.nounPhrases()) {
            if (phrase.end() <= pronoun) {
                String text = phrasing.text(phrase.start(), phrase.end());
                boolean isPerson = people.isPerson(text) || people.isPersonNoun(phrasing.word(phrase.head()));
                boolean asking = phrase.end() <= phrasing.endOfAsking();
                boolean plural = phrasing.word(phrase.head()).endsWith("s") || isPerson
                        || phrasing.word(phrase.head()).equals("people");
                if (several ? plural && !isCounted(phrasing, phrase) : person == isPerson && !asking) {
                    return false;
                }
            }
        }
        return true;
    }

    /** "how many matches have they won": those who win are not the matches. */
    private static boolean isCounted(Phrasing phrasing, NounPhrase phrase) {
        return phrase.end() == phrasing.endOfAsking() && Phrasing.AUXILIARIES.contains(phrasing.word(phrase.end()))
                && (phrasing.word(phrase.end() + 1).equals("they"));
    }

    /** Index of the first word that may stand for something; -1 without one. */
    static int indexIn(Phrasing question) {
        for (int i = 0; i < question.size(); i++) {
            boolean points = POINTING.contains(question.word(i)) && (i == question.lastWord() - 1
                    || question.token(i + 1).tag().equals("VERB")
                    || Phrasing.AUXILIARIES.contains(question.word(i - 1)));
            if (points || PERSONAL.contains(question.word(i))) {
                return i;
            }
        }
        return -1;
    }
}
