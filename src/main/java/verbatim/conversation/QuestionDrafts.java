package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.TextSpan;

/**
 * Makes questions from a story's sentences: "How many ... were ...?" from what it counts, "What did ... say?" from what somebody
 * says, and those of {@link NameDrafts}, {@link AgentDrafts} and {@link ClauseDrafts}. Thread-safe.
 */
final class QuestionDrafts {
    /** Words that stand for something outside the clause. */
    private static final Pattern UNCLEAR = Pattern
            .compile("(?i)\\b(?:that|this|these|those|there|one|other|more|further)\\b");
    /** What ends a clause: no mark of a quotation. */
    private static final String MARK = "[^\\p{L}\\d‘’“”\"'`]+";
    private static final int LONGEST_CLAUSE = 12;
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
        NameDrafts names = new NameDrafts(text, wordNet, people);
        AgentDrafts agents = new AgentDrafts(text, wordNet, people);
        ClauseDrafts clauses = new ClauseDrafts(text, wordNet, people);
        TextSpan headline = story.story().metadata().headline();
        for (AnnotatedSentence sentence : story.sentences()) {
            if (headline != null && headline.overlaps(sentence.passage().span())) {
                continue; // Headlines leave out words that a question needs.
            }
            sentence.mentions().stream().flatMap(mention -> switch (mention) {
                case Mention.Count count -> Stream.of(counting(count, sentence.tokens(), text));
                case Mention.Quotation quotation -> Stream.of(quoting(quotation, sentence, text, people));
                case Mention.Name name -> Stream.of(claiming(name, sentence, text, people));
                default -> Stream.<Draft>of();
            }).filter(Objects::nonNull).forEach(drafts::add);
            drafts.addAll(names.of(sentence));
            drafts.addAll(agents.of(sentence));
            drafts.addAll(clauses.of(sentence));
        }
        TextSpan published = story.story().metadata().published();
        if (published != null) {
            drafts.add(new Draft("When was this story published?", published, "published"));
        }
        return drafts;
    }

    /** "12 red boats were lost." gives "How many red boats were lost?" */
    private @Nullable Draft counting(Mention.Count count, List<Token> tokens, String text) {
        TextSpan counted = count.counted();
        if (counted == null || !isPlural(counted.in(text))) {
            return null;
        }
        int verb = indexAfter(counted, tokens);
        int end = verb;
        boolean hasVerb = false;
        while (end < tokens.size() && end - verb < LONGEST_CLAUSE
                && !tokens.get(end).text().matches(MARK)) {
            hasVerb |= tokens.get(end).tag().equals("VERB");
            end++;
        }
        if (!hasVerb || end == tokens.size() || !tokens.get(end).text().matches("[.,;:?!]")
                || !isFinite(tokens, verb)) {
            return null;
        }
        String clause = text.substring(counted.start(), tokens.get(end - 1).span().end()).replaceAll("\\s+", " ");
        boolean goesOn = tokens.subList(verb, end).stream().anyMatch(token -> token.tag().matches("NUM|CCONJ"));
        if (goesOn || UNCLEAR.matcher(clause).find()) {
            return null;
        }
        return new Draft("How many " + clause + "?", count.span(), "count");
    }

    static boolean isPlural(String noun) {
        return noun.matches("(?i).*(?:s|people|men|children)");
    }

    /** "ordered" of "41 trains ordered" describes them; "complained" of "41 people complained" says what they did. */
    private boolean isFinite(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean past = token.tag().equals("VERB") && token.text().toLowerCase(Locale.ROOT).endsWith("ed");
        return token.tag().equals("AUX") || past && (tokens.get(i + 1).tag().matches("DET|NUM|PROPN|PRON")
                || wordNet.isIntransitive(token.text()));
    }

    private @Nullable Draft quoting(Mention.Quotation quotation, AnnotatedSentence sentence, String text,
            People people) {
        TextSpan speaker = quotation.speaker();
        boolean named = speaker != null
                && sentence.mentions(Mention.Name.class).anyMatch(name -> name.span().equals(speaker));
        return named && isWhole(speaker, text) && !goesOn(quotation, speaker, sentence.tokens(), text)
                ? new Draft("What did " + called(speaker, sentence.tokens(), text, people) + " say?", quotation.span(),
                        "quotation")
                : null;
    }

    /** "IT" of "the IT expert added" is not the speaker, though a tagger takes the next word for the verb. */
    private boolean goesOn(Mention.Quotation quotation, TextSpan speaker, List<Token> tokens, String text) {
        TextSpan cue = quotation.cue();
        int next = indexAfter(speaker, tokens);
        boolean word = next < tokens.size() && tokens.get(next).tag().matches("NOUN|PROPN|ADJ|VERB");
        return word && (cue == null || !cue.overlaps(tokens.get(next).span())
                || wordNet.verbField(wordNet.baseForm(cue.in(text))).isEmpty());
    }

    /** "Ann Roe denied that ..." gives "What did Ann Roe deny?" */
    private @Nullable Draft claiming(Mention.Name name, AnnotatedSentence sentence, String text, People people) {
        List<Token> tokens = sentence.tokens();
        int after = indexAfter(name.span(), tokens);
        boolean perfect = after < tokens.size() && tokens.get(after).text().matches("has|have|had");
        int verb = perfect ? after + 1 : after;
        if (verb + 2 + FEWEST_CLAIMED > tokens.size() || !tokens.get(verb).tag().equals("VERB")
                || !tokens.get(verb + 1).text().equals("that") || !isWhole(name.span(), text)
                || !wordNet.verbField(tokens.get(verb).text()).equals("communication")) {
            return null;
        }
        String asking = perfect ? tokens.get(after).text() : "did";
        String verbal = perfect ? tokens.get(verb).text() : wordNet.lemma(tokens.get(verb).text(), "VERB");
        return new Draft("What " + asking + " " + called(name.span(), tokens, text, people) + " " + verbal + "?",
                tokens.get(verb + 2).span().cover(tokens.getLast().span()), "claim");
    }

    /** Not the "J. R" that a full stop left of "J. R. Roe". */
    static boolean isWhole(TextSpan name, String text) {
        return !name.in(text).matches("(?s)(.*[\\s.])?\\p{Lu}\\.?");
    }

    /** A person by the full name, anything else with the article if one stands before it. */
    static String called(TextSpan name, List<Token> tokens, String text, People people) {
        String written = name.in(text).replaceAll("\\s+", " ");
        if (people.isPerson(written)) {
            return written.contains(" ") ? written : people.fullName(written);
        }
        int first = indexAt(name, tokens);
        boolean article = first > 0 && tokens.get(first - 1).tag().equals("DET");
        return article ? tokens.get(first - 1).text().toLowerCase(Locale.ROOT) + " " + written : written;
    }

    static int indexAt(TextSpan span, List<Token> tokens) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).span().start() < span.start()) {
            index++;
        }
        return index;
    }

    static int indexAfter(TextSpan span, List<Token> tokens) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).span().start() < span.end()) {
            index++;
        }
        return index;
    }
}
