package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.language.Sense;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.TextSpan;

/**
 * Makes questions from a story's sentences: "How many ... were ...?" from what it counts, "Who is ...?" from what stands
 * behind a name, "What did ... say?" from what somebody says. Thread-safe.
 */
final class QuestionDrafts {
    private static final int LONGEST_CLAUSE = 8;
    private static final int FEWEST_CLAIMED = 4;

    private final WordNet wordNet;

    QuestionDrafts(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /**
     * A question and the span that answers it.
     *
     * @param kind what it asks for, so that different ones can be offered
     */
    record Draft(String question, TextSpan answer, String kind) {
        boolean isLike(Draft other) {
            return question.equalsIgnoreCase(other.question) || answer.overlaps(other.answer);
        }
    }

    /** In the order of the story. */
    List<Draft> of(AnnotatedStory story) {
        List<Draft> drafts = new ArrayList<>();
        String text = story.story().text();
        People people = new People(story, wordNet);
        ClauseDrafts clauses = new ClauseDrafts(text, wordNet, people);
        for (AnnotatedSentence sentence : story.sentences()) {
            sentence.mentions().stream().flatMap(mention -> switch (mention) {
                case Mention.Count count -> Stream.of(counting(count, sentence.tokens(), text));
                case Mention.Quotation quotation -> Stream.of(quoting(quotation, sentence, text, people));
                case Mention.Name name -> Stream.of(naming(name, sentence, text), titled(name, sentence, text, people),
                        claiming(name, sentence, text, people));
                default -> Stream.<Draft>of();
            }).filter(Objects::nonNull).forEach(drafts::add);
            drafts.addAll(clauses.of(sentence));
        }
        TextSpan published = story.story().metadata().published();
        if (published != null) {
            drafts.add(new Draft("When was this story published?", published, "published"));
        }
        return drafts;
    }

    /** "12 red boats were lost." gives "How many red boats were lost?" */
    private static @Nullable Draft counting(Mention.Count count, List<Token> tokens, String text) {
        TextSpan counted = count.counted();
        if (counted == null || !counted.in(text).endsWith("s")) {
            return null;
        }
        int verb = indexAfter(counted, tokens);
        int end = verb;
        boolean hasVerb = false;
        while (end < tokens.size() && end - verb < LONGEST_CLAUSE && !tokens.get(end).tag().equals("PUNCT")) {
            hasVerb |= tokens.get(end).tag().equals("VERB");
            end++;
        }
        if (!hasVerb || end == tokens.size() || !tokens.get(end).tag().equals("PUNCT")
                || !isFinite(tokens.get(verb))) {
            return null;
        }
        String clause = text.substring(counted.start(), tokens.get(end - 1).span().end()).replaceAll("\\s+", " ");
        if (clause.matches(".*\\d.*") || clause.matches("(?i).*\\b(that|this|these|those)\\b.*")) {
            return null;
        }
        return new Draft("How many " + clause + "?", count.span(), "count");
    }

    private static boolean isFinite(Token token) {
        return token.tag().equals("AUX")
                || token.tag().equals("VERB") && token.text().toLowerCase(Locale.ROOT).endsWith("ed");
    }

    private static @Nullable Draft quoting(Mention.Quotation quotation, AnnotatedSentence sentence, String text,
            People people) {
        TextSpan speaker = quotation.speaker();
        boolean named = speaker != null
                && sentence.mentions(Mention.Name.class).anyMatch(name -> name.span().equals(speaker));
        return named && isWhole(speaker, text)
                ? new Draft("What did " + called(speaker, sentence.tokens(), text, people) + " say?", quotation.span(),
                        "quotation")
                : null;
    }

    /** "Ann Roe, the mayor of the town, ..." gives "Who is Ann Roe?" where the noun behind the comma is a person. */
    private @Nullable Draft naming(Mention.Name name, AnnotatedSentence sentence, String text) {
        List<Token> tokens = sentence.tokens();
        int comma = indexAfter(name.span(), tokens);
        if (comma + 3 >= tokens.size() || !tokens.get(comma).text().equals(",")
                || !tokens.get(comma + 1).tag().equals("DET") || !name.span().in(text).contains(" ")) {
            return null;
        }
        int end = comma + 2;
        while (end < tokens.size() && (tokens.get(end).isNominal() || tokens.get(end).tag().equals("ADJ"))) {
            end++;
        }
        boolean apposed = end < tokens.size() && tokens.get(end).text().matches("[,.;]|of|at|in|for|from|on|who|with");
        return apposed && isPerson(tokens.get(end - 1))
                ? new Draft("Who is " + name.span().in(text) + "?",
                        tokens.get(comma + 1).span().cover(tokens.get(end - 1).span()), "person")
                : null;
    }

    /** "The novelist Ann Roe said ..." gives "Who is Ann Roe?" too. */
    private @Nullable Draft titled(Mention.Name name, AnnotatedSentence sentence, String text, People people) {
        List<Token> tokens = sentence.tokens();
        int first = indexAt(name.span(), tokens);
        boolean titled = first > 0 && tokens.get(first - 1).tag().equals("NOUN") && isPerson(tokens.get(first - 1))
                && isWhole(name.span(), text) && name.span().in(text).contains(" ")
                && people.isPerson(name.span().in(text)) && !name.span().in(text)
                        .contains("&")
                && !wordNet.knows(tokens.get(indexAfter(name.span(), tokens) - 1).text().toLowerCase(Locale.ROOT),
                        false);
        return titled
                ? new Draft("Who is " + name.span().in(text) + "?", tokens.get(first - 1).span(), "person")
                : null;
    }

    private boolean isPerson(Token noun) {
        List<Sense> senses = wordNet.senses(noun.text());
        return !senses.isEmpty() && senses.getFirst().field().equals("person");
    }

    /** "Ann Roe denied that ..." gives "What did Ann Roe deny?" */
    private @Nullable Draft claiming(Mention.Name name, AnnotatedSentence sentence, String text, People people) {
        List<Token> tokens = sentence.tokens();
        int verb = indexAfter(name.span(), tokens);
        if (verb + 2 + FEWEST_CLAIMED > tokens.size() || !tokens.get(verb).tag().equals("VERB")
                || !tokens.get(verb + 1).text().equals("that") || !isWhole(name.span(), text)
                || !wordNet.verbField(tokens.get(verb).text()).equals("communication")) {
            return null;
        }
        String asked = wordNet.lemma(tokens.get(verb).text(), "VERB");
        return new Draft("What did " + called(name.span(), tokens, text, people) + " " + asked + "?",
                tokens.get(verb + 2).span().cover(tokens.getLast().span()), "claim");
    }

    /** Not the "J. R" that a full stop left of "J. R. Roe". */
    private static boolean isWhole(TextSpan name, String text) {
        return !name.in(text).matches("(?s)(.*[\\s.])?\\p{Lu}\\.?");
    }

    /** A person by the full name, anything else with the article if one stands before it. */
    private static String called(TextSpan name, List<Token> tokens, String text, People people) {
        String written = name.in(text).replaceAll("\\s+", " ");
        if (people.isPerson(written)) {
            return written.contains(" ") ? written : people.fullName(written);
        }
        int first = indexAt(name, tokens);
        boolean article = first > 0 && tokens.get(first - 1).tag().equals("DET");
        return article ? tokens.get(first - 1).text().toLowerCase(Locale.ROOT) + " " + written : written;
    }

    private static int indexAt(TextSpan span, List<Token> tokens) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).span().start() < span.start()) {
            index++;
        }
        return index;
    }

    private static int indexAfter(TextSpan span, List<Token> tokens) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).span().start() < span.end()) {
            index++;
        }
        return index;
    }
}
