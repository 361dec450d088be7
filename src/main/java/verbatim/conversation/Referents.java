package verbatim.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;
import verbatim.language.Sense;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.TextSpan;

/**
 * What a pronoun can stand for: whatever the questions and answers before it name, each with what speaks for it. A pure
 * function of the turns.
 */
final class Referents {
    private static final int TURNS_BACK = 4;
    private static final int LONGEST_ANSWER = 8;
    private static final String PLURAL = ".*([^aisuw’']s|ies|es)|people|men|women|children|police";
    private static final String NO_NOUN_FIRST = "ADP|SCONJ|VERB|AUX|CCONJ|PART|ADV";
    private static final Pattern NAME_AT_END = Pattern.compile("\\p{Lu}\\S*(?: \\p{Lu}\\S*)*$");
    private static final Set<String> TIMES = FunctionWords.list("time");

    private final AnnotatedStory story;
    private final People people;
    private final StoryWords words;
    private final WordNet wordNet;
    private final List<Turn> latestFirst;
    private final Function<String, Phrasing> phrasings;

    Referents(AnnotatedStory story, StoryWords words, WordNet wordNet, List<Turn> earlier,
            Function<String, Phrasing> phrasings) {
        this.story = story;
        this.people = words.people();
        this.words = words;
        this.wordNet = wordNet;
        this.latestFirst = earlier.reversed().stream().limit(TURNS_BACK).toList();
        this.phrasings = phrasings;
    }

    /**
     * Something that was spoken of.
     *
     * @param text as it can stand in a question
     * @param features named numbers that speak for it or against it
     */
    record Referent(String text, Map<String, Double> features) {}

    /** Decides which referent a pronoun stands for. */
    interface Chooser {
        /** @return its index, or {@code known}'s size when the pronoun stands for none of them */
        int choose(List<Referent> known, Map<String, Double> none);
    }

    /** @param place where in a turn it stands: its question's subject, its answer ... */
    private record Named(String text, String head, String place, int turn) {
        private String key() {
            String[] words = text.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "").split("\\s+");
            return head.isEmpty() ? words[words.length - 1] : head;
        }
    }

    /** All that the pronoun can stand for, the latest first, each once. */
    List<Referent> of(Phrasing question, int pronoun) {
        Map<String, List<Named>> named = new LinkedHashMap<>();
        for (int i = 0; i < latestFirst.size(); i++) {
            named(latestFirst.get(i), i).forEach(each -> named.computeIfAbsent(each.key(), key -> new ArrayList<>())
                    .add(each));
        }
        named.keySet().removeAll(question.words());
        String pronouns = Pronouns.kind(question.word(pronoun));
        Company company = words.company(story, wordNet);
        Set<String> asked = company.lemmas(question.question().tokens());
        return named.values().stream().filter(same -> mayBe(pronouns, same.getFirst()))
                .map(same -> referent(same, question, pronoun, company, asked)).toList();
    }

    /** "he" is no thing, nobody is "it", and one thing is not "they". */
    private boolean mayBe(String pronouns, Named named) {
        String kind = kind(named);
        boolean someone = kind.endsWith("person") || kind.endsWith("unknown");
        boolean name = someone || kind.startsWith("name of");
        boolean plural = named.key().matches(PLURAL);
        return switch (pronouns) {
            case "he", "she" -> someone;
            case "it" -> !kind.equals("known person") && (!plural || name);
            case "that" -> !kind.equals("known person");
            default -> !kind.equals("known person") && (plural || name || kind.equals("group"));
        };
    }

    /** What speaks for it that the pronoun stands for none of them. */
    Map<String, Double> ofNone(Phrasing question, int pronoun) {
        String kind = Pronouns.kind(question.word(pronoun));
        Map<String, Double> features = new HashMap<>();
        features.put(kind + " none", 1.0);
        features.put(kind + " none after " + deed(question, pronoun), 1.0);
        features.put("none of " + latestFirst.size() + " turns", 1.0);
        if (latestFirst.getFirst().answer() == null) {
            features.put("none, not answered", 1.0);
        }
        return features;
    }

    private Stream<Named> named(Turn turn, int back) {
        Phrasing phrasing = phrasings.apply(turn.question());
        List<Named> named = new ArrayList<>();
        String answer = turn.answer() == null ? null : turn.answer().in(story.story().text());
        if (answer != null) {
            answered(turn, answer, back).forEach(named::add);
        }
        NounPhrase subject = phrasing.subject().orElse(null);
        for (NounPhrase phrase : phrasing.nounPhrases()) {
            String place = phrase.equals(subject) ? "subject"
                    : phrase.end() <= phrasing.endOfAsking() ? "asked" : "object";
            String more = place.equals("subject") ? modifier(phrasing, phrase) : "";
            named.add(new Named(Phrasing.joined(withArticle(phrasing, phrase), more), phrasing.word(phrase.head()),
                    place, back));
        }
        if (turn.passage() != null) {
            named.addAll(names(turn, turn.passage()).filter(people::isPerson)
                    .map(name -> new Named(name, "", "around", back)).toList());
        }
        return named.stream().filter(each -> each.text().chars().anyMatch(Character::isLetterOrDigit));
    }

    private Stream<Named> answered(Turn turn, String answer, int back) {
        Phrasing phrasing = phrasings.apply(answer);
        boolean noun = answer.split("\\s+").length <= LONGEST_ANSWER
                && !phrasing.token(0).tag().matches(NO_NOUN_FIRST);
        Stream<Named> names = names(turn, turn.answer()).filter(name -> !name.equals(answer))
                .map(name -> new Named(name, "", "in answer", back));
        List<NounPhrase> nouns = phrasing.nounPhrases();
        boolean one = noun && nouns.size() == 1 && nouns.getFirst().length() == phrasing.lastWord();
        Stream<Named> whole = one
                ? Stream.of(new Named(withArticle(phrasing, nouns.getFirst()), phrasing.word(nouns.getFirst().head()),
                        "answer", back))
                : noun ? Stream.of(new Named(answer, "", "answer", back)) : Stream.empty();
        return Stream.concat(whole, names);
    }

    /** The names in some words of the story, those nearest to the turn's answer first. */
    private Stream<String> names(Turn turn, @Nullable TextSpan words) {
        if (words == null) {
            return Stream.empty();
        }
        String text = story.story().text();
        int answer = turn.answer() == null ? words.start() : turn.answer().start();
        return story.sentences().stream().filter(sentence -> words.overlaps(sentence.passage().span()))
                .flatMap(sentence -> sentence.mentions(Mention.Name.class)).map(Mention.Name::span)
                .filter(words::contains)
                .sorted(Comparator.comparingInt(name -> Math.abs(name.start() - answer)))
                .map(name -> name.in(text));
    }

    private Referent referent(List<Named> same, Phrasing question, int pronoun, Company company, Set<String> asked) {
        Named last = same.getFirst();
        String text = name(last);
        String pronouns = Pronouns.kind(question.word(pronoun));
        String thing = kind(last);
        Turn turn = latestFirst.get(last.turn());
        Map<String, Double> features = new HashMap<>();
        features.put(pronouns + " " + last.turn() + " back", 1.0);
        features.put(pronouns + " " + last.place(), 1.0);
        features.put(pronouns + " " + last.place() + " " + thing, 1.0);
        features.put(pronouns + " " + thing, 1.0);
        features.put(pronouns + " " + last.place() + " to " + turn.type().coarse(), 1.0);
        features.put(deed(question, pronoun) + " " + thing, 1.0);
        String word = wordNet.lemma(last.key(), "NOUN");
        features.put("company", company.kept(word, asked, 0));
        features.put("company near", company.kept(word, asked, 1));
        features.put(pronouns + " again", Math.log(same.size()));
        if (last.key().matches(PLURAL)) {
            features.put(pronouns + " plural", 1.0);
        }
        if (pronouns.equals("he") || pronouns.equals("she")) {
            boolean she = pronouns.equals("she");
            features.put("sex", (people.fits(text, she) ? 1.0 : 0.0) - (people.fits(text, !she) ? 1.0 : 0.0));
            features.put("other sex", people.mayFit(text, she) ? 0.0 : 1.0);
        }
        return new Referent(text.replaceAll("['’]s?$", ""), features);
    }

    /** A person's name at its longest, and without what stands before it in a question: "was the mayor Ann Roe". */
    private String name(Named named) {
        if (!people.isPerson(named.text())) {
            return named.text();
        }
        Matcher name = NAME_AT_END.matcher(named.text());
        String alone = name.find() ? name.group() : named.text();
        return alone.contains(" ") ? alone : people.fullName(alone);
    }

    /** What kind of thing it is: a person by name, else the field of its noun's first meaning. */
    private String kind(Named named) {
        if (people.isPerson(named.text())) {
            return "known person";
        }
        String first = named.text().replaceFirst("^the ", "");
        if (first.matches("(?s)\\P{L}*\\d.*")) {
            return "number";
        }
        if (TIMES.contains(named.key()) || TIMES.contains(named.key().replaceFirst("s$", ""))) {
            return "time";
        }
        String field = wordNet.senses(named.key()).stream().findFirst().map(Sense::field).map(Referents::coarse)
                .orElse("unknown");
        boolean name = Character.isUpperCase(named.text().codePointAt(named.text().lastIndexOf(' ') + 1));
        return name ? "name of " + field : field;
    }

    private static String coarse(String field) {
        return switch (field) {
            case "person", "group", "location" -> field;
            case "communication", "cognition" -> "text";
            case "act", "event", "process", "phenomenon", "state" -> "event";
            case "artifact", "object", "substance", "food", "plant", "animal", "body" -> "thing";
            default -> "other";
        };
    }

    /** What kind of verb follows the pronoun: "what did it say" is communication. */
    private String deed(Phrasing question, int pronoun) {
        String next = question.word(pronoun + 1);
        String field = next.isEmpty() ? "" : wordNet.verbField(next);
        return field.isEmpty() ? "nothing" : field;
    }

    /** "in March" of "what did the strike in March cost": what stands between a subject and its verb belongs to it. */
    private static String modifier(Phrasing phrasing, NounPhrase subject) {
        int place = subject.end() + 1;
        int last = phrasing.lastWord();
        NounPhrase noun = phrasing.nounPhrases().stream().filter(phrase -> phrase.start() == place).findFirst()
                .orElse(null);
        if (noun == null || !phrasing.token(subject.end()).tag().equals("ADP")) {
            return "";
        }
        // Where "did" wants a verb and nothing else can be it, a last word that looks like a noun is.
        boolean verbless = phrasing.word(subject.start() - 1).matches("do|does|did")
                && IntStream.range(place, last).noneMatch(i -> phrasing.token(i).tag().equals("VERB"));
        int end = noun.end() == last && verbless ? last - 1 : noun.end();
        boolean before = end > place && end < last && (verbless || phrasing.token(end).tag().equals("VERB"));
        return before ? phrasing.text(subject.end(), end) : "";
    }

    private static String withArticle(Phrasing phrasing, NounPhrase phrase) {
        boolean counted = phrasing.token(phrase.start()).tag().equals("NUM") && phrase.start() < phrase.head();
        String text = phrasing.text(phrase.start() + (counted ? 1 : 0), phrase.end());
        boolean bare = phrasing.token(phrase.start()).isContent() && !phrasing.isName(phrase);
        return bare ? "the " + text : text;
    }
}
