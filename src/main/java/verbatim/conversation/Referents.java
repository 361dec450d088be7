package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.question.Question;
import verbatim.story.TextSpan;

/** What the pronouns of a question can stand for: people and things of the questions and answers before it. */
final class Referents {
    private static final int TURNS_BACK = 4;
    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_ANSWER = 8;
    private static final Set<String> NAMING = Set.of("ENTY", "LOC", "HUM");
    private static final String PLURAL = ".*([^aisuw’']s|ies|es)";
    private static final Set<String> TIMES = FunctionWords.list("time-noun");

    private final AnnotatedStory story;
    private final People people;
    private final List<Turn> latestFirst;
    private final Function<String, Question> classifier;

    Referents(AnnotatedStory story, People people, List<Turn> earlier, Function<String, Question> classifier) {
        this.story = story;
        this.people = people;
        this.latestFirst = earlier.reversed().stream().limit(TURNS_BACK).toList();
        this.classifier = classifier;
    }

    /** Whom "he" or "she" means; null when nobody was spoken of. */
    @Nullable
    String person(boolean she) {
        return latestFirst.stream()
                .flatMap(turn -> Stream.of(answered(turn), asked(turn), around(turn)).flatMap(e -> e))
                .filter(name -> people.fits(name, she)).findFirst()
                .map(name -> !name.contains(" ") && people.isPerson(name) ? people.fullName(name) : name).orElse(null);
    }

    private Stream<String> answered(Turn turn) {
        String answer = answer(turn);
        return answer != null && people.isPerson(answer) && turn.type().coarse().equals("HUM")
                && !turn.type().fine().equals("desc")
                        ? Stream.of(answer)
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

    /** The people named in the sentence of the answer. */
    private Stream<String> around(Turn turn) {
        TextSpan passage = turn.passage();
        if (passage == null) {
            return Stream.empty();
        }
        String text = story.story().text();
        return story.sentences().stream().filter(sentence -> passage.contains(sentence.passage().span()))
                .flatMap(sentence -> names(sentence, text)).filter(people::isPerson);
    }

    private static Stream<String> names(AnnotatedSentence sentence, String text) {
        return sentence.mentions(Mention.Name.class).map(name -> name.span().in(text));
    }

    /** What "it" means as one who speaks: the last name that is nobody's; null when there is none. */
    @Nullable
    String speaker() {
        return latestFirst.stream().map(this::phrasing)
                .flatMap(phrasing -> phrasing.nounPhrases().stream().filter(phrasing::isName)
                        .filter(phrase -> isThing(phrasing, phrase))
                        .map(phrase -> phrasing.text(phrase.start(), phrase.end())))
                .findFirst().orElseGet(this::thing);
    }

    /** What "it" means; null when nothing was spoken of. */
    @Nullable
    String thing() {
        for (Turn turn : latestFirst) {
            Phrasing phrasing = phrasing(turn);
            List<String> things = new ArrayList<>();
            String answer = answer(turn);
            if (answer != null && endsAsName(answer) && NAMING.contains(turn.type().coarse())
                    && !people.isPerson(answer)
                    && answer.split("\\s+").length <= LONGEST_ANSWER / 2) {
                things.add(answer);
            }
            phrasing.nounPhrases().stream().filter(phrasing::isName).filter(phrase -> isThing(phrasing, phrase))
                    .forEach(phrase -> things.add(phrasing.text(phrase.start(), phrase.end())));
            phrasing.nounPhrases().stream()
                    .filter(phrase -> phrase.start() >= phrasing.endOfAsking() && isOneThing(phrasing, phrase))
                    .forEach(phrase -> things.add(withArticle(phrasing, phrase)));
            phrasing.nounPhrases().stream()
                    .filter(phrase -> phrase.end() == phrasing.endOfAsking() && isOneThing(phrasing, phrase))
                    .forEach(phrase -> things.add(withArticle(phrasing, phrase)));
            if (!things.isEmpty()) {
                return things.getFirst();
            }
        }
        return null;
    }

    /** The people whom "they" means; null when none were spoken of. */
    @Nullable
    String severalPeople() {
        for (Turn turn : latestFirst) {
            String several = plural(phrasing(turn), people::isPersonNoun);
            if (several != null) {
                return several;
            }
        }
        return null;
    }

    /** The first noun phrase whose head is "people", or a plural that fits and is no name; null when there is none. */
    private static @Nullable String plural(Phrasing phrasing, Predicate<String> fits) {
        for (NounPhrase phrase : phrasing.nounPhrases()) {
            String head = phrasing.word(phrase.head());
            if (head.equals("people") || head.endsWith("s") && !phrasing.isName(phrase) && fits.test(head)) {
                return withArticle(phrasing, phrase);
            }
        }
        return null;
    }

    /** What "they" means; null when nothing was spoken of. */
    @Nullable
    String several() {
        for (Turn turn : latestFirst) {
            Phrasing phrasing = phrasing(turn);
            String several = plural(phrasing, head -> !head.endsWith("ss"));
            if (several != null) {
                return several;
            }
            for (NounPhrase phrase : phrasing.nounPhrases()) {
                if (phrasing.isName(phrase)) {
                    return phrasing.text(phrase.start(), phrase.end());
                }
            }
        }
        return null;
    }

    /** What "that" means: the last answer if it is short, else the thing that was asked about. */
    @Nullable
    String that() {
        String answer = latestFirst.isEmpty() ? null : answer(latestFirst.getFirst());
        boolean isNoun = answer != null && answer.split("\\s+").length <= LONGEST_ANSWER
                && !Phrasing.of(classifier.apply(answer)).token(0).tag().matches("ADP|SCONJ|VERB|AUX|CCONJ|PART");
        return isNoun && !people.isPerson(answer) ? answer : thing();
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
        return Phrasing.of(classifier.apply(turn.question()));
    }
}
