package verbatim.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.TextSpan;

/** What the pronouns of a question can stand for: people and things of the questions and answers before it. */
final class Referents {
    private static final int TURNS_BACK = 4;
    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_ANSWER = 8;
    private static final Set<String> NAMING = Set.of("ENTY", "LOC", "HUM");
    private static final String PLURAL = ".*([^aisuw’']s|ies|es)|people|men|women|children|police";
    private static final Set<String> TIMES = FunctionWords.list("time-noun");

    private final AnnotatedStory story;
    private final People people;
    private final List<Turn> latestFirst;
    private final Function<String, Phrasing> phrasings;

    Referents(AnnotatedStory story, People people, List<Turn> earlier, Function<String, Phrasing> phrasings) {
        this.story = story;
        this.people = people;
        this.latestFirst = earlier.reversed().stream().limit(TURNS_BACK).toList();
        this.phrasings = phrasings;
    }

    /**
     * Whom "he" or "she" may mean, the most likely first; empty when nobody was spoken of. Those of one turn only: whoever
     * was spoken of before is not meant any more.
     */
    List<String> people(boolean she) {
        return latestFirst.stream().map(turn -> people(turn, she)).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of());
    }

    private List<String> people(Turn turn, boolean she) {
        List<String> told = fitting(Stream.concat(answered(turn), asked(turn)), she);
        return told.isEmpty() ? fitting(around(turn), she) : told;
    }

    private List<String> fitting(Stream<String> names, boolean she) {
        return names.filter(name -> people.mayFit(name, she))
                .sorted(Comparator.comparing(name -> !people.fits(name, she)))
                .map(name -> !name.contains(" ") && people.isPerson(name) ? people.fullName(name) : name).toList();
    }

    private Stream<String> answered(Turn turn) {
        String answer = answer(turn);
        boolean names = answer != null && turn.type().coarse().equals("HUM") && !turn.type().fine().equals("desc");
        boolean named = names && turn.type().fine().equals("ind") && nameAnswered(turn) != null;
        boolean known = answer != null && people.isPerson(answer) && answer.split("\\s+").length <= LONGEST_PERSON;
        if (named || known && !turn.type().fine().equals("desc")) {
            return Stream.of(answer);
        }
        return names
                ? names(turn, turn.answer()).filter(name -> people.isPerson(name)
                        || turn.type().fine().equals("ind") && answer.endsWith(name) && name.contains(" "))
                : Stream.empty();
    }

    private Stream<String> asked(Turn turn) {
        Phrasing phrasing = phrasing(turn);
        boolean who = phrasing.word(0).equals("who") && phrasing.word(1).matches("is|was");
        if (who && phrasing.size() > 2) {
            return Stream.of(phrasing.text(2, phrasing.lastWord()));
        }
        Stream<String> named = IntStream.range(0, phrasing.size())
                .filter(i -> people.isPerson(phrasing.token(i).text())).mapToObj(i -> nameAt(phrasing, i));
        return Stream.concat(named, phrasing.nounPhrases().stream().filter(phrase -> isPerson(phrasing, phrase))
                .map(phrase -> phrasing.text(phrase.start(), phrase.end())));
    }

    /** The name that ends with this word: "Ann Roe" in "when was Ann Roe born". */
    private static String nameAt(Phrasing phrasing, int last) {
        int first = last;
        while (first > 1 && Character.isUpperCase(phrasing.token(first - 1).text().codePointAt(0))) {
            first--;
        }
        return phrasing.text(first, last + 1).replaceAll("['’]s$", "");
    }

    /** The people named around the answer, the nearest first. */
    private Stream<String> around(Turn turn) {
        return turn.passage() == null ? Stream.empty() : names(turn, turn.passage()).filter(people::isPerson);
    }

    /** The names in some words of the story, those nearest to the turn's answer first. */
    private Stream<String> names(Turn turn, TextSpan words) {
        String text = story.story().text();
        int answer = turn.answer() == null ? words.start() : turn.answer().start();
        return story.sentences().stream().filter(sentence -> words.overlaps(sentence.passage().span()))
                .flatMap(sentence -> sentence.mentions(Mention.Name.class)).map(Mention.Name::span)
                .filter(words::contains)
                .sorted(Comparator.comparingInt(name -> Math.abs(name.start() - answer)))
                .map(name -> name.in(text));
    }

    /** What "it" may mean as one who speaks: names that are nobody's before other things. */
    List<String> speakers() {
        Stream<String> named = latestFirst.stream().map(this::phrasing).flatMap(this::thingNames);
        return Stream.concat(named, things().stream()).toList();
    }

    private Stream<String> thingNames(Phrasing phrasing) {
        return phrasing.nounPhrases().stream().filter(phrasing::isName).filter(phrase -> isThing(phrasing, phrase))
                .map(phrase -> phrasing.text(phrase.start(), phrase.end()));
    }

    /** What "it" may mean, the most likely first; empty when nothing was spoken of. */
    List<String> things() {
        return latestFirst.stream().flatMap(this::things).toList();
    }

    private Stream<String> things(Turn turn) {
        Phrasing phrasing = phrasing(turn);
        Stream<String> answered = Stream.ofNullable(nameAnswered(turn)).filter(name -> !people.isPerson(name));
        List<NounPhrase> things = phrasing.nounPhrases().stream().filter(phrase -> isOneThing(phrasing, phrase))
                .toList();
        Stream<NounPhrase> told = things.stream().filter(phrase -> phrase.start() >= phrasing.endOfAsking());
        Stream<NounPhrase> asked = things.stream().filter(phrase -> phrase.end() == phrasing.endOfAsking());
        Stream<String> nouns = Stream.concat(told, asked).map(phrase -> withArticle(phrasing, phrase));
        return Stream.of(answered, thingNames(phrasing), nouns).flatMap(e -> e);
    }

    /** An answer that is a name, to a question for one. */
    private @Nullable String nameAnswered(Turn turn) {
        String answer = answer(turn);
        boolean named = answer != null && endsAsName(answer) && NAMING.contains(turn.type().coarse())
                && answer.split("\\s+").length <= LONGEST_ANSWER / 2;
        return named ? answer : null;
    }

    /** What "they" may mean, the most likely first, people before things where {@code alive}. */
    List<String> several(boolean alive) {
        List<String> crowds = latestFirst.stream().filter(turn -> alive)
                .flatMap(turn -> plurals(phrasing(turn), people::isPersonNoun)).toList();
        return crowds.isEmpty() ? latestFirst.stream().flatMap(this::several).toList() : crowds;
    }

    private Stream<String> several(Turn turn) {
        Phrasing phrasing = phrasing(turn);
        Stream<String> groups = phrasing.nounPhrases().stream()
                .filter(phrase -> !phrasing.isName(phrase) && people.isGroupNoun(phrasing.word(phrase.head())))
                .map(phrase -> withArticle(phrasing, phrase));
        Stream<String> doer = phrasing.subject().filter(phrasing::isName)
                .map(phrase -> phrasing.text(phrase.start(), phrase.end())).stream();
        Stream<String> answered = Stream.of(Optional.ofNullable(nameAnswered(turn)), severalAnswered(turn))
                .flatMap(Optional::stream).filter(name -> !people.isPerson(name));
        return Stream.of(answered.filter(name -> turn.type().coarse().equals("HUM")),
                plurals(phrasing, head -> !head.endsWith("ss")), groups, doer).flatMap(e -> e);
    }

    /** An answer that names several: "two brothers". */
    private Optional<String> severalAnswered(Turn turn) {
        String answer = answer(turn);
        return Optional.ofNullable(answer).filter(words -> words.split("\\s+").length <= LONGEST_PERSON
                && words.matches("(?s)(?:" + PLURAL + ")|.* (?:people|men|women|children)"))
                .map(words -> words.matches("(?i)(?:the|a|an|some|his|her|their|\\p{Lu}).*") ? words : "the " + words);
    }

    /** The noun phrases whose head is "people", or a plural that fits and is no name. */
    private static Stream<String> plurals(Phrasing phrasing, Predicate<String> fits) {
        return phrasing.nounPhrases().stream().filter(phrase -> {
            String head = phrasing.word(phrase.head());
            return head.equals("people") || head.endsWith("s") && !phrasing.isName(phrase) && fits.test(head);
        }).map(phrase -> withArticle(phrasing, phrase));
    }

    /** What "that" may mean: the last answer if it is short, and what was asked about. */
    List<String> that() {
        String answer = latestFirst.isEmpty() ? null : answer(latestFirst.getFirst());
        boolean isNoun = answer != null && answer.split("\\s+").length <= LONGEST_ANSWER
                && !phrasings.apply(answer).token(0).tag().matches("ADP|SCONJ|VERB|AUX|CCONJ|PART");
        Stream<String> answered = Stream.ofNullable(answer).filter(e -> isNoun && !people.isPerson(e));
        Stream<String> asked = latestFirst.stream().limit(1).map(this::phrasing)
                .flatMap(phrasing -> phrasing.nounPhrases().stream()
                        .filter(phrase -> phrase.start() >= phrasing.endOfAsking() && isThing(phrasing, phrase))
                        .map(phrase -> withArticle(phrasing, phrase)));
        return Stream.of(answered, things().stream(), asked).flatMap(e -> e).toList();
    }

    private static String withArticle(Phrasing phrasing, NounPhrase phrase) {
        boolean counted = phrasing.token(phrase.start()).tag().equals("NUM") && phrase.start() < phrase.head();
        String text = phrasing.text(phrase.start() + (counted ? 1 : 0), phrase.end());
        boolean bare = phrasing.token(phrase.start()).isContent() && !phrasing.isName(phrase);
        return bare ? "the " + text : text;
    }

    private boolean isPerson(Phrasing phrasing, NounPhrase phrase) {
        boolean named = phrasing.isName(phrase) || phrasing.text(phrase.start(), phrase.end()).contains(" ")
                || phrase.length() == 1;
        return named && people.isPerson(phrasing.text(phrase.start(), phrase.end()))
                || phrase.start() >= phrasing.endOfAsking() && people.isPersonNoun(phrasing.word(phrase.head()))
                        && !phrasing.isName(phrase) && phrase.length() > 1 && phrase.length() <= LONGEST_PERSON
                        && phrasing.word(phrase.start()).matches("the|an?");
    }

    private boolean isThing(Phrasing phrasing, NounPhrase phrase) {
        String head = phrasing.word(phrase.head());
        return !isPerson(phrasing, phrase) && !people.isPerson(head) && !people.isPersonNoun(head)
                && !TIMES.contains(head);
    }

    /** "it" is not several: not "the tickets", but "the bus". */
    private boolean isOneThing(Phrasing phrasing, NounPhrase phrase) {
        return isThing(phrasing, phrase)
                && (phrasing.isName(phrase) || !phrasing.word(phrase.head()).matches(PLURAL));
    }

    private static boolean endsAsName(String answer) {
        return Character.isUpperCase(answer.codePointAt(answer.lastIndexOf(' ') + 1));
    }

    private @Nullable String answer(Turn turn) {
        return turn.answer() == null ? null : turn.answer().in(story.story().text());
    }

    private Phrasing phrasing(Turn turn) {
        return phrasings.apply(turn.question());
    }
}
