package verbatim.conversation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.People;
import verbatim.question.Question;

/**
 * Takes a question that leans on those before it for the stand-alone one that is meant. A question that stands alone is
 * left as it is. A pure function of the question and the turns.
 */
final class FollowUps {
    private static final int FEW_WORDS = 2;
    private static final Set<String> DEGREES = FunctionWords.list("degree");

    private static final Pattern INVERTED = Pattern.compile("(?i)(?<pronoun>he|she|it|they|that)"
            + "(?:['’]?(?:(?<one>s)|re)| (?<verb>is|was|are|were)) (?<asking>(?:how|what|when|where|who|why)\\b[^?]*?)\\??");
    private static final Pattern PREPOSITION = Pattern.compile("\\b(in|on|at|since|by|during)\\s+$");

    private final WordNet wordNet;
    private final Function<String, Question> classifier;

    FollowUps(WordNet wordNet, Function<String, Question> classifier) {
        this.wordNet = wordNet;
        this.classifier = classifier;
    }

    /**
     * A question rewritten.
     *
     * @param certain whether the question cannot be meant as it was typed; if not, both are to be tried
     */
    record Rewritten(String question, boolean certain) {}

    /**
     * @param earlier the turns before, the latest last
     * @return null when the question stands alone, or when what it leans on is not known
     */
    @Nullable
    Rewritten of(String typed, List<Turn> earlier, AnnotatedStory story, People people) {
        String undislocated = dislocated(inverted(typed), earlier);
        Opening opening = Opening.of(undislocated);
        Phrasing rest = phrasing(opening.rest());
        Pronouns pronouns = new Pronouns(wordNet, people, new Referents(story, people, earlier, classifier));
        String ofPage = ofPage(rest, pronouns);
        if (ofPage != null) {
            return new Rewritten(ofPage, true);
        }
        if (earlier.isEmpty()) {
            return undislocated.equals(typed) ? null : new Rewritten(undislocated, false);
        }
        boolean led = opening.kind() == Opening.Kind.MORE || opening.kind() == Opening.Kind.CORRECTION;
        Phrasing timed = timed(rest, earlier.getLast(), story);
        String resolved = pronouns.resolved(timed);
        Phrasing whole = resolved == null ? timed : phrasing(resolved);
        boolean changed = resolved != null || timed != rest || !undislocated.equals(typed);
        if (isClause(whole)) {
            String filled = counted(whole, timed, earlier);
            return filled == null && !changed && opening.kind() != Opening.Kind.SWITCH
                    ? null
                    : new Rewritten(filled == null ? whole.question().text() : filled,
                            opening.kind() != Opening.Kind.NONE || !undislocated.equals(typed)
                                    || content(rest) <= FEW_WORDS);
        }
        return fragment(whole, led, changed, earlier.getLast(), story, people);
    }

    private @Nullable Rewritten fragment(Phrasing fragment, boolean led, boolean changed, Turn last,
            AnnotatedStory story, People people) {
        boolean asks = fragment.asker() >= 0 && (content(fragment) == 0 || fragment.token(0).tag().equals("ADP")
                || fragment.word(fragment.endOfAsking()).matches("in|of|on|at|by|for|from|with|during|before|after"));
        if (!led && !asks && !changed && content(fragment) >= FEW_WORDS) {
            return null;
        }
        String answer = last.answer() == null ? null : last.answer().in(story.story().text());
        String completed = new Fragments(wordNet, people).completed(fragment, phrasing(last.question()), answer);
        if (completed == null) {
            return changed ? new Rewritten(fragment.question().text(), false) : null;
        }
        return new Rewritten(completed, led || asks);
    }

    /** "when was it published" asks of this story, unless something was spoken of that is published as well. */
    private @Nullable String ofPage(Phrasing question, Pronouns pronouns) {
        int open = pronouns.firstOpen(question);
        boolean put = question.words().stream().anyMatch(FunctionWords.list("page-verb")::contains);
        if (!put || open < 0 || !question.word(open).equals("it")) {
            return null;
        }
        String meant = Pronouns.replaced(question, open, "this story");
        Question whole = classifier.apply(meant);
        return whole.isClearly("PAGE") && !pronouns.meansText(whole.type().fine().equals("author")) ? meant : null;
    }

    /** "hes how old": how old is he. */
    private static String inverted(String typed) {
        Opening opening = Opening.of(typed);
        Matcher matcher = INVERTED.matcher(opening.rest());
        if (!matcher.matches()) {
            return typed;
        }
        String verb = matcher.group("verb") != null ? matcher.group("verb")
                : matcher.group("one") == null ? "are" : "is";
        String led = typed.strip().substring(0, typed.strip().length() - opening.rest().length());
        return led + matcher.group("asking") + " " + verb + " " + matcher.group("pronoun");
    }

    /** "did anyone die then" after a question of time: in 1951. */
    private Phrasing timed(Phrasing question, Turn last, AnnotatedStory story) {
        int at = question.lastWord() - 1;
        if (!question.word(at).equals("then") || at < 2 || !last.type().fine().equals("date")
                || last.answer() == null
                || !last.answer().in(story.story().text()).matches("(?s).*(\\d|[a-z]{3}).*")) {
            return question;
        }
        String before = story.story().text().substring(0, last.answer().start());
        Matcher preposition = PREPOSITION.matcher(before);
        String time = last.answer().in(story.story().text());
        return phrasing(question.replaced(at, at + 1, preposition.find() ? preposition.group(1) + " " + time : time));
    }

    /** "the vouchers, how much are they worth": how much are the vouchers worth. */
    private String dislocated(String typed, List<Turn> earlier) {
        Opening opening = Opening.of(typed);
        int comma = opening.rest().indexOf(", ");
        if (comma <= 0) {
            return typed;
        }
        Phrasing topic = phrasing(opening.rest().substring(0, comma));
        Phrasing question = phrasing(opening.rest().substring(comma + 2));
        int pronoun = openPronoun(question);
        boolean plain = topic.asker() < 0 && topic.size() <= FEW_WORDS * 2
                && topic.size() > 0 && !topic.token(0).tag().equals("ADP")
                && (topic.size() == 1 || topic.word(0).equals("the") || !topic.hasVerb(0, topic.size()));
        if (!plain || pronoun < 0 || question.asker() != 0) {
            return typed;
        }
        String meant = topic.question().text();
        if (topic.nounPhrases().isEmpty()) {
            NounPhrase like = earlier.isEmpty() ? null : lastNoun(phrasing(earlier.getLast().question()));
            if (like == null) {
                return typed;
            }
            meant += " " + phrasing(earlier.getLast().question()).text(like.head(), like.head() + 1);
        }
        return Pronouns.replaced(question, pronoun, meant);
    }

    private static @Nullable NounPhrase lastNoun(Phrasing phrasing) {
        return phrasing.nounPhrases().stream().filter(phrase -> phrase.start() >= phrasing.endOfAsking()).findFirst()
                .orElse(null);
    }

    private static int openPronoun(Phrasing question) {
        for (int i = 0; i < question.size(); i++) {
            boolean points = Pronouns.POINTING.contains(question.word(i)) && (i == question.lastWord() - 1
                    || question.token(i + 1).tag().equals("VERB")
                    || Phrasing.AUXILIARIES.contains(question.word(i - 1)));
            if (points || Pronouns.PERSONAL.contains(question.word(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * "how many did it sink" after a question for ships: how many ships. What is counted is not what does it too: "how
     * many did they get back" is not how many ships the ships got back.
     */
    private @Nullable String counted(Phrasing clause, Phrasing typed, List<Turn> earlier) {
        int asker = clause.asker();
        boolean bare = asker >= 0 && clause.word(asker).equals("how") && clause.word(asker + 1).equals("many")
                && Phrasing.AUXILIARIES.contains(clause.word(asker + 2));
        Turn last = earlier.reversed().stream()
                .filter(turn -> turn.type().fine().equals("count") && phrasing(turn.question()).asker() == 0)
                .findFirst().orElse(null);
        if (!bare || last == null) {
            return null;
        }
        Phrasing before = phrasing(last.question());
        NounPhrase things = before.nounPhrases().stream().filter(phrase -> phrase.end() == before.endOfAsking())
                .findFirst().orElse(null);
        if (things == null) {
            return null;
        }
        Phrasing meant = clause.words().contains(before.word(things.head())) ? typed : clause;
        return meant.replaced(asker + 2, asker + 2, before.text(things.start(), things.end()));
    }

    /** Whether it asks with a verb, as a question that stands alone does. */
    private static boolean isClause(Phrasing phrasing) {
        int asker = phrasing.asker();
        boolean opened = Phrasing.AUXILIARIES.contains(phrasing.word(0));
        return opened || asker >= 0 && phrasing.hasVerb(asker, phrasing.size()) && phrasing.lastWord() > 1;
    }

    private static int content(Phrasing phrasing) {
        int count = 0;
        for (int i = 0; i < phrasing.size(); i++) {
            String word = phrasing.word(i);
            count += phrasing.token(i).isContent() && !Phrasing.ASKERS.contains(word) && !DEGREES.contains(word)
                    && !Phrasing.AUXILIARIES.contains(word) ? 1 : 0;
        }
        return count;
    }

    private Phrasing phrasing(String text) {
        return Phrasing.of(classifier.apply(text));
    }
}
