package verbatim.conversation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;
import verbatim.conversation.Referents.Chooser;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedStory;
import verbatim.question.Question;

/**
 * Takes a question that leans on those before it for the stand-alone one that is meant. A question that stands alone is
 * left as it is. A pure function of the question and the turns.
 */
final class FollowUps {
    private static final int FEW_WORDS = 2;
    private static final Set<String> DEGREES = FunctionWords.list("degree");

    private static final String HOW_COME = "(?i)\\bhow\\s*come\\b";
    private static final Pattern POINTING = Pattern
            .compile("(?i)(when|where|why)(?:['’]?s| is| was| were)? (?:that|this|so)\\W*");
    private static final String TOO = "(?i)(?<=\\S),? (?:too|also|as well|either|tho|though)\\s*(?=[?.!]*$)";
    private static final Pattern SAYS_WHO = Pattern
            .compile("(?i)(?:says who|who says(?: so| that| this| it)?|according to"
                    + " whom?|who(?:['’]?s| is| was)? (?:said|claimed|saying|claiming|told)(?: so| that| this| it)?"
                    + "|by whom? (?:is|was) (?:that|this|it) (?:said|claimed))\\W*");
    private static final Pattern PREPOSITION = Pattern.compile("\\b(in|on|at|since|by|during)\\s+$");

    private final WordNet wordNet;
    private final Chooser chooser;
    private final Function<String, Question> classifier;
    private final AnnotatedStory story;
    private final StoryWords words;

    FollowUps(WordNet wordNet, Chooser chooser, Function<String, Question> classifier, AnnotatedStory story,
            StoryWords words) {
        this.wordNet = wordNet;
        this.chooser = chooser;
        this.classifier = classifier;
        this.story = story;
        this.words = words;
    }

    /**
     * The question rewritten.
     *
     * @param earlier the turns before, the latest last
     * @return null when the question stands alone, or when what it leans on is not known
     */
    @Nullable
    String of(Question asked, List<Turn> earlier) {
        String typed = words.spelling().named(asked).replaceFirst(HOW_COME, "why");
        String undislocated = new WordOrder(this::phrasing).of(typed, earlier);
        Opening opening = Opening.of(undislocated);
        String said = opening.rest().replaceFirst(TOO, "");
        Phrasing rest = said.equals(asked.text()) ? Phrasing.of(asked) : phrasing(said);
        Pronouns pronouns = new Pronouns(wordNet, words.people(),
                new Referents(story, words, wordNet, earlier, this::phrasing), chooser);
        String ofPage = ofPage(rest, pronouns);
        if (ofPage != null) {
            return ofPage;
        }
        boolean moved = !undislocated.equals(typed);
        if (earlier.isEmpty()) {
            return moved ? undislocated : null;
        }
        return SAYS_WHO.matcher(opening.rest()).matches()
                ? saysWho(earlier)
                : leaning(pointing(rest, earlier.getLast()), opening, moved, pronouns, earlier);
    }

    /** Whether a question asks with a verb, and names what it asks about. */
    boolean standsAlone(Question asked) {
        Opening opening = Opening.of(asked.text());
        Phrasing phrasing = phrasing(asked, opening.rest());
        return opening.kind() == Opening.Kind.NONE && isClause(phrasing) && content(phrasing) >= FEW_WORDS
                && Pronouns.indexIn(phrasing) < 0;
    }

    /** Whether a question asks with a verb: it may have all that it needs, whatever it could lean on. */
    boolean isWhole(Question asked) {
        return isClause(phrasing(asked, Opening.of(asked.text()).rest()));
    }

    /** "says who?" asks for whose words the last answer is. */
    private @Nullable String saysWho(List<Turn> earlier) {
        Turn last = earlier.reversed().stream().filter(turn -> turn.answer() != null).findFirst().orElse(null);
        return last == null ? null
                : new AskingFragments(wordNet).saidBy(phrasing(last.question()), answer(last));
    }

    /** "when was that?" asks when of what was asked before. */
    private Phrasing pointing(Phrasing question, Turn last) {
        Matcher matcher = POINTING.matcher(question.question().text());
        boolean anew = matcher.matches() && !phrasing(last.question()).words().contains(matcher.group(1));
        return anew ? phrasing(matcher.group(1)) : question;
    }

    /** @param moved whether the question was put in order already */
    private @Nullable String leaning(Phrasing question, Opening opening, boolean moved, Pronouns pronouns,
            List<Turn> earlier) {
        Phrasing timed = timed(question, earlier.getLast());
        String resolved = pronouns.resolved(timed);
        return resolved == null
                ? rewritten(timed, timed, opening, moved || timed != question, earlier)
                : rewritten(phrasing(resolved), timed, opening, true, earlier);
    }

    /** @param timed the question before its pronouns were resolved */
    private @Nullable String rewritten(Phrasing whole, Phrasing timed, Opening opening, boolean changed,
            List<Turn> earlier) {
        if (!isClause(whole)) {
            return fragment(whole, opening.kind(), changed, earlier.getLast());
        }
        String counted = counted(whole, timed, earlier);
        if (counted != null) {
            return counted;
        }
        return changed || opening.kind() == Opening.Kind.SWITCH ? whole.question().text() : null;
    }

    private @Nullable String fragment(Phrasing fragment, Opening.Kind opening, boolean changed, Turn last) {
        boolean led = opening == Opening.Kind.MORE || opening == Opening.Kind.CORRECTION;
        boolean placed = fragment.token(0).tag().equals("ADP");
        boolean asks = fragment.asker() >= 0 && (content(fragment) == 0 || placed
                || fragment.word(fragment.endOfAsking())
                        .matches("in|of|on|at|by|for|from|with|during|before|after"));
        String asItIs = changed ? fragment.question().text() : null;
        // "the driver, how old", "how many kids" and "how many of them in court" have all that they need.
        boolean named = IntStream.range(0, fragment.asker())
                .anyMatch(i -> fragment.token(i).isContent() && !fragment.token(i).tag().equals("VERB"))
                || fragment.counted() != null && (!placed || fragment.word(0).equals("out")) || isOfSome(fragment);
        if (named || !led && !asks && !changed && content(fragment) >= FEW_WORDS) {
            return asItIs;
        }
        String completed = new Fragments(wordNet, words.people(), opening == Opening.Kind.CORRECTION)
                .completed(fragment, phrasing(last.question()), answer(last));
        return completed == null ? asItIs : completed;
    }

    /** "how many of them in court": what is asked of them is said too. */
    private static boolean isOfSome(Phrasing fragment) {
        int of = fragment.endOfAsking();
        if (fragment.asker() < 0 || !fragment.word(of).equals("of")) {
            return false;
        }
        int end = fragment.nounPhrases().stream().filter(phrase -> phrase.start() == of + 1)
                .mapToInt(NounPhrase::end).findFirst().orElse(of + 2);
        return IntStream.range(end, fragment.size()).anyMatch(i -> fragment.token(i).isContent());
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
        return whole.isClearly("PAGE") && !pronouns.meansText(question, open, whole.type().fine().equals("author"))
                ? meant : null;
    }

    /** "did anyone die then" after a question of time: in 1951. */
    private Phrasing timed(Phrasing question, Turn last) {
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

    /**
     * "how many did it sink" after a question for ships: how many ships; "how many voted against" after how many
     * councillors voted for it: how many councillors. What is counted is not what does it too: "how many did they get back"
     * is not how many ships the ships got back.
     */
    private @Nullable String counted(Phrasing clause, Phrasing typed, List<Turn> earlier) {
        int asker = clause.asker();
        boolean many = asker >= 0 && clause.word(asker).equals("how") && clause.word(asker + 1).equals("many")
                && asker + 2 < clause.lastWord();
        if (!many) {
            return null;
        }
        Turn last = earlier.reversed().stream()
                .filter(turn -> turn.type().fine().equals("count") && phrasing(turn.question()).asker() == 0)
                .findFirst().orElse(null);
        if (last == null) {
            return null;
        }
        Phrasing before = phrasing(last.question());
        NounPhrase things = before.counted();
        boolean opened = Phrasing.AUXILIARIES.contains(clause.word(asker + 2));
        boolean again = clause.token(asker + 2).tag().equals("VERB") && before.words().contains(clause.word(asker + 2));
        if (things == null || !opened && !again) {
            return null;
        }
        Phrasing meant = clause.words().contains(before.word(things.head())) ? typed : clause;
        return meant.replaced(asker + 2, asker + 2, before.text(things.start(), things.end()));
    }

    private @Nullable String answer(Turn turn) {
        return turn.answer() == null ? null : turn.answer().in(story.story().text());
    }

    /** Whether it asks with a verb, as a question that stands alone does. */
    private static boolean isClause(Phrasing phrasing) {
        int asker = phrasing.asker();
        boolean opened = Phrasing.AUXILIARIES.contains(phrasing.word(0));
        boolean told = asker < 0
                && IntStream.range(1, phrasing.lastWord() - 1).anyMatch(i -> isFinite(phrasing, i));
        boolean asked = asker >= 0 && phrasing.hasVerb(asker, phrasing.size()) && phrasing.lastWord() > 1;
        return opened || told || asked || asksInPlace(phrasing, asker);
    }

    /** "he was fined how much": what asks stands where the answer would. */
    private static boolean asksInPlace(Phrasing phrasing, int asker) {
        return IntStream.range(1, asker).anyMatch(i -> (phrasing.token(i).tag().matches("VERB|AUX")
                || Phrasing.AUXILIARIES.contains(phrasing.word(i)))
                && phrasing.token(i - 1).tag().matches("NOUN|PROPN|PRON")
                && IntStream.range(i, asker).noneMatch(phrasing::isMark));
    }

    private static boolean isFinite(Phrasing phrasing, int i) {
        boolean verb = phrasing.token(i).tag().equals("VERB") && phrasing.token(i - 1).isNominal()
                && !phrasing.word(i).matches(".*(?:ing|ed|en)");
        return verb || Phrasing.AUXILIARIES.contains(phrasing.word(i)) && !phrasing.isContracted(i);
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
        return phrasing(classifier.apply(text));
    }

    /** @param rest of what was asked, or all of it: that need not be classified again */
    private Phrasing phrasing(Question asked, String rest) {
        return rest.equals(asked.text()) ? phrasing(asked) : phrasing(rest);
    }

    private Phrasing phrasing(Question asked) {
        String named = words.spelling().named(asked);
        return Phrasing.of(named.equals(asked.text()) ? asked : classifier.apply(named));
    }
}
