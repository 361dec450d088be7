package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.QuestionDrafts.Draft;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.TextSpan;

/**
 * Makes questions from plain main clauses at the start of a sentence, subject, verb and the rest: "Who ...?" from who does
 * it, "When did ...?" from the date at its end; and "How old is ...?" from an age behind a name.
 */
final class ClauseDrafts {
    private static final int LONGEST = 14;
    private static final int SHORTEST = 3;
    /** Verbs of these fields have people and organisations for subjects. */
    private static final Set<String> DEEDS = Set.of("communication", "social", "possession", "creation", "competition",
            "contact");
    private static final Set<String> ENDS = Set.of(".", ",", ";", ":", "—", "–", "-", "but", "while", "because", "when",
            "after", "who", "which", "whose", "where", "although", "though", "as", "and", "if", "before", "until");
    private static final Set<String> BROKEN = Set.of("he", "she", "it", "they", "his", "her", "its", "their", "him",
            "them", "this", "that", "these", "those", "i", "we", "you", "my", "our", "\"", "“", "”", "'", "there",
            "also", "(", "``", "''");
    private static final Set<String> WEAK = Set.of("said", "says", "had", "has", "have", "added", "told");

    private final String text;
    private final WordNet wordNet;
    private final People people;

    ClauseDrafts(String text, WordNet wordNet, People people) {
        this.text = text;
        this.wordNet = wordNet;
        this.people = people;
    }

    List<Draft> of(AnnotatedSentence sentence) {
        List<Draft> drafts = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        sentence.mentions(Mention.Name.class).map(name -> aged(name, tokens)).filter(Objects::nonNull)
                .forEach(drafts::add);
        int verb = subjectEnd(tokens);
        int end = clauseEnd(tokens, verb);
        if (verb > 0 && end - verb >= SHORTEST && end <= LONGEST && isWhole(tokens, end)) {
            Stream.of(who(sentence, tokens, verb, end), placed(sentence, tokens, verb, end, Mention.Date.class, "When"),
                    placed(sentence, tokens, verb, end, Mention.Name.class, "Where"),
                    number(sentence, tokens, verb, end)).filter(Objects::nonNull)
                    .forEach(drafts::add);
        }
        return drafts;
    }

    /** "Hugh Pennant, 61, ..." */
    private @Nullable Draft aged(Mention.Name name, List<Token> tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            boolean age = tokens.get(i).span().end() == name.span().end() && tokens.get(i + 1).text().equals(",")
                    && tokens.get(i + 2).text().matches("[1-9]\\d") && tokens.get(i + 3).text().matches("[,.]");
            if (age && name.span().in(text).contains(" ") && people.isPerson(name.span().in(text))) {
                return new Draft("How old is " + name.span().in(text) + "?", tokens.get(i + 2).span(), "age");
            }
        }
        return null;
    }

    /** Index of the verb behind the sentence's first noun phrase; -1 when no verb follows it. */
    private static int subjectEnd(List<Token> tokens) {
        int i = !tokens.isEmpty() && tokens.getFirst().tag().equals("DET") ? 1 : 0;
        int first = i;
        while (i < tokens.size() && (tokens.get(i).isNominal() || tokens.get(i).tag().equals("ADJ"))) {
            i++;
        }
        boolean verb = i > first && i < tokens.size() && tokens.get(i - 1).isNominal()
                && (tokens.get(i).tag().equals("VERB") || tokens.get(i).text().matches("was|were|is|are"))
                && !tokens.get(i).text().endsWith("ing");
        return verb ? i : -1;
    }

    private static int clauseEnd(List<Token> tokens, int verb) {
        int end = Math.max(verb, 0) + 1;
        while (end < tokens.size() && !ENDS.contains(tokens.get(end).text().toLowerCase(Locale.ROOT))) {
            end++;
        }
        return end;
    }

    /** Whether the clause needs nothing around it: no pronoun, no quotation, and it ends where a sentence may. */
    private static boolean isWhole(List<Token> tokens, int end) {
        boolean ends = end < tokens.size() && tokens.get(end).text().matches("[.,;]");
        return ends && tokens.subList(0, end).stream()
                .noneMatch(token -> BROKEN.contains(token.text().toLowerCase(Locale.ROOT)))
                && !tokens.get(end - 1).tag().equals("ADP");
    }

    private @Nullable Draft who(AnnotatedSentence sentence, List<Token> tokens, int verb, int end) {
        TextSpan subject = tokens.getFirst().span().cover(tokens.get(verb - 1).span());
        Token word = tokens.get(verb);
        boolean named = sentence.mentions(Mention.Name.class).anyMatch(name -> subject.contains(name.span()));
        boolean person = people.isPerson(subject.in(text)) || people.isPersonNoun(tokens.get(verb - 1).text());
        boolean deed = word.tag().equals("VERB") && (person || DEEDS.contains(wordNet.verbField(word.text())));
        if (!named || !deed || WEAK.contains(word.text()) || !word.text().endsWith("ed")) {
            return null;
        }
        return new Draft("Who " + words(tokens, verb, end) + "?", subject, "who");
    }

    /** "The judge awarded the Roes £900": how much did the judge award the Roes. Where the sum follows the verb. */
    private @Nullable Draft number(AnnotatedSentence sentence, List<Token> tokens, int verb, int end) {
        Token word = tokens.get(verb);
        Mention sum = sentence.mentions(Mention.class)
                .filter(each -> each.span().start() == tokens.get(verb + 1).span().start()).findFirst().orElse(null);
        String asking = switch (sum) {
            case Mention.Money money -> "How much";
            case Mention.Count count when count.counted() != null && count.counted().in(text).endsWith("s") ->
                "How many " + count.counted().in(text);
            case null, default -> null;
        };
        String lemma = wordNet.lemma(word.text(), "VERB");
        if (asking == null || !word.tag().equals("VERB") || lemma.equals(word.text())) {
            return null;
        }
        TextSpan whole = sum instanceof Mention.Count count ? count.span().cover(count.counted()) : sum.span();
        int rest = verb + 1;
        while (rest < end && tokens.get(rest).span().start() < whole.end()) {
            rest++;
        }
        String auxiliary = word.text().equals(lemma + "s") ? " does " : " did ";
        String tail = rest < end ? " " + words(tokens, rest, end) : "";
        return new Draft(asking + auxiliary + lowered(tokens, verb) + " " + lemma + tail + "?", sum.span(), asking);
    }

    /** What happened when, or where: a date or a place with its preposition ends the clause. */
    private @Nullable Draft placed(AnnotatedSentence sentence, List<Token> tokens, int verb, int end,
            Class<? extends Mention> kind, String asking) {
        Mention date = sentence.mentions(kind)
                .filter(each -> each.span().end() == tokens.get(end - 1).span().end()).findFirst().orElse(null);
        int until = verb + 1;
        while (date != null && until < end && tokens.get(until).span().end() <= date.span().start()) {
            until++;
        }
        boolean place = kind == Mention.Date.class || tokens.get(until - 1).text().matches("in|at|near");
        boolean preposed = date != null && place && tokens.get(until - 1).tag().equals("ADP")
                && !people.isPerson(date.span().in(text));
        boolean ranges = preposed && (tokens.get(until - 1).text().matches("to|until|till|than|by|between")
                || tokens.get(until - 2).tag().equals("ADV")
                || sentence.mentions(Mention.Date.class).anyMatch(each -> each.span().end() < date.span().start()));
        if (!preposed || ranges || until - 1 <= verb + 1) {
            return null;
        }
        String subject = lowered(tokens, verb);
        String rest = words(tokens, verb + 1, until - 1);
        Token word = tokens.get(verb);
        String question = word.tag().equals("VERB")
                ? word.text().endsWith("ed") ? asking + " did " + subject + " " + wordNet.lemma(word.text(), "VERB")
                        : null
                : asking + " " + word.text() + " " + subject;
        return question == null ? null : new Draft(question + " " + rest + "?", date.span(), asking);
    }

    private String lowered(List<Token> tokens, int verb) {
        String subject = words(tokens, 0, verb);
        boolean common = Set.of("DET", "NUM").contains(tokens.getFirst().tag())
                || tokens.getFirst().tag().equals("NOUN")
                || verb == 1 && wordNet.knows(subject.toLowerCase(Locale.ROOT), false) && !people.isPerson(subject);
        return common ? subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1) : subject;
    }

    private String words(List<Token> tokens, int start, int end) {
        return tokens.get(start).span().cover(tokens.get(end - 1).span()).in(text).replaceAll("\\s+", " ");
    }
}
