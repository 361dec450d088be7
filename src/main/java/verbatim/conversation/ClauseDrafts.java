package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
 * Makes questions from a sentence's main clause: "Who ...?" from who does it, "When did ...?" from the date at its end,
 * "Why did ...?" from what follows "because"; and "When was ... founded?" from what stands behind a noun.
 */
final class ClauseDrafts {
    /** Verbs of these fields have people and organisations for subjects. */
    private static final Set<String> DEEDS = Set.of("communication", "social", "possession", "creation", "competition",
            "contact");
    /** Verbs of these fields say that something rises or falls. */
    private static final Set<String> CHANGES = Set.of("change", "motion");
    private static final Set<String> WEAK = FunctionWords.list("weak-verb");
    private static final Set<String> ABOUT = FunctionWords.list("about");
    private static final int FEWEST_WORDS = 3;

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
        sentence.mentions(Mention.Date.class).map(date -> since(date, sentence.tokens())).filter(Objects::nonNull)
                .forEach(drafts::add);
        for (Clause clause : Clause.of(sentence, text)) {
            Stream.of(who(clause), placed(clause, Mention.Date.class, "When"),
                    placed(clause, Mention.Name.class, "Where"), number(clause), why(clause)).filter(Objects::nonNull)
                    .filter(draft -> isClear(draft, clause)).forEach(drafts::add);
        }
        return drafts;
    }

    /** "Who disputed the comparison?" leaves open which; a name, a number or a few more words tell. Of a date or a sum two words do. */
    private static boolean isClear(Draft draft, Clause clause) {
        boolean named = clause.sentence().mentions(Mention.Name.class).map(Mention.Name::span)
                .anyMatch(name -> !name.overlaps(draft.answer()) && draft.question().contains(name.in(clause.text())));
        long content = clause.sentence().tokens().subList(clause.start(), clause.end()).stream()
                .filter(token -> token.isContent() && !token.span().overlaps(draft.answer())).count();
        return named || content > (draft.kind().equals("who") ? FEWEST_WORDS : 1);
    }

    /** "The fair, founded in 1968, ..." */
    private @Nullable Draft since(Mention.Date date, List<Token> tokens) {
        for (int i = 4; i < tokens.size(); i++) {
            boolean set = tokens.get(i - 1).span().end() == date.span().end() && tokens.get(i).text().matches("[,.]")
                    && tokens.get(i - 2).span().start() < date.span().start();
            int verb = i - 3;
            boolean past = set && tokens.get(i - 2).text().matches("in|on") && tokens.get(verb).tag().equals("VERB")
                    && tokens.get(verb).text().endsWith("ed") && tokens.get(verb - 1).text().equals(",");
            int start = verb - 1;
            while (past && start > 0
                    && (tokens.get(start - 1).isNominal() || tokens.get(start - 1).tag().equals("ADJ"))) {
                start--;
            }
            if (past && start < verb - 1) {
                boolean article = start > 0 && tokens.get(start - 1).text().equalsIgnoreCase("the");
                String noun = tokens.get(start).span().cover(tokens.get(verb - 2).span()).in(text);
                String be = noun.endsWith("s") && !tokens.get(verb - 2).tag().equals("PROPN") ? " were " : " was ";
                boolean named = tokens.get(verb - 2).tag().equals("PROPN");
                return article || named
                        ? new Draft("When" + be + (article ? "the " : "") + noun + " " + tokens.get(verb).text() + "?",
                                date.span(), "since")
                        : null;
            }
        }
        return null;
    }

    private @Nullable Draft who(Clause clause) {
        TextSpan subject = clause.subject();
        int main = clause.main();
        Token word = clause.token(main);
        boolean named = clause.sentence().mentions(Mention.Name.class).anyMatch(name -> subject.contains(name.span()));
        boolean person = people.isPerson(subject.in(text))
                || people.isPersonNoun(clause.token(clause.verb() - 1).text());
        boolean body = clause.sentence().tokens().subList(clause.start(), clause.verb()).stream()
                .allMatch(token -> token.tag().matches("PROPN|DET|ADP"));
        boolean deed = word.tag().equals("VERB") && (person
                || body && !clause.isAuxiliary() && DEEDS.contains(wordNet.verbField(word.text())));
        boolean singular = clause.isAuxiliary() || clause.turned(wordNet, people) != null;
        boolean told = clause.mentions(clause.verb() + 1, clause.end())
                && !clause.token(main + 1).text().equals("by");
        return named && deed && told && singular && !WEAK.contains(word.text())
                ? new Draft("Who " + clause.words(clause.verb(), clause.end()) + "?", subject, "who")
                : null;
    }

    /** "The judge awarded the Roes £900": how much did the judge award the Roes. Where the sum follows the verb. */
    private @Nullable Draft number(Clause clause) {
        int main = clause.main();
        boolean changes = CHANGES.contains(wordNet.verbField(wordNet.baseForm(clause.token(main).text())));
        int at = main + 1;
        while (at < clause.end() && (ABOUT.contains(clause.token(at).text()) || at == main + 1 && changes
                && clause.token(at).text().equals("by"))) {
            at++;
        }
        int start = at < clause.end() ? clause.token(at).span().start() : -1;
        Mention sum = clause.sentence().mentions(Mention.class).filter(each -> each.span().start() == start)
                .findFirst().orElse(null);
        String asking = switch (sum) {
            case Mention.Money money -> "How much";
            case Mention.Percent percent when changes -> "By how much";
            case Mention.Count count when count.counted() != null
                    && QuestionDrafts.isPlural(count.counted().in(text)) ->
                "How many " + count.counted().in(text);
            case null, default -> null;
        };
        String turned = clause.turned(wordNet, people);
        if (asking == null || turned == null || !clause.token(main).tag().equals("VERB")
                || WEAK.contains(clause.token(main).text())) {
            return null;
        }
        TextSpan whole = sum instanceof Mention.Count count ? count.span().cover(count.counted()) : sum.span();
        int rest = at;
        while (rest < clause.end() && clause.token(rest).span().start() < whole.end()) {
            rest++;
        }
        String more = clause.words(rest, clause.end());
        if (more.matches("(?:of|each)\\b.*|.*\\d.*")) {
            return null;
        }
        String verb = clause.isAuxiliary() ? clause.token(main).text() : "";
        return new Draft(asking + " " + Phrasing.joined(turned, verb, more) + "?",
                sum.span(), asking);
    }

    /** What happened when, or where: a date or a place with its preposition ends the clause. */
    private @Nullable Draft placed(Clause clause, Class<? extends Mention> kind, String asking) {
        Mention place = clause.sentence().mentions(kind)
                .filter(each -> each.span().end() == clause.token(clause.end() - 1).span().end()).findFirst()
                .orElse(null);
        String turned = clause.turned(wordNet, people);
        if (place == null || turned == null || clause.token(clause.verb()).text().matches("ha(?:s|ve|d)")) {
            return null;
        }
        int preposition = clause.end() - 1;
        while (preposition > clause.verb() && clause.token(preposition).span().end() > place.span().start()) {
            preposition--;
        }
        if (ABOUT.contains(clause.token(preposition).text()) && clause.token(preposition - 1).tag().equals("ADP")) {
            preposition--;
        }
        boolean preposed = clause.token(preposition).tag().equals("ADP") && !people.isPerson(place.span().in(text))
                && (kind == Mention.Date.class || clause.token(preposition).text().matches("in|at|near"));
        return preposed && isWhole(clause, preposition) && !isOfParticiple(clause, preposition)
                && !isOfSeveral(clause, preposition, kind)
                        ? new Draft(asking + " "
                                + Phrasing.joined(turned, clause.words(clause.verb() + 1, preposition)) + "?",
                                place.span(),
                                asking)
                        : null;
    }

    /** Whether the clause needs nothing behind its verb but the date or place. */
    private boolean isWhole(Clause clause, int preposition) {
        return preposition > clause.verb() + 1
                || preposition == clause.verb() + 1 && !clause.isAuxiliary()
                        && wordNet.isIntransitive(clause.token(clause.verb()).text());
    }

    /** "Glass was found in jars made in Oxley": the place is that of another verb. */
    private static boolean isOfParticiple(Clause clause, int preposition) {
        return IntStream.range(clause.main() + 1, preposition).anyMatch(
                i -> clause.token(i).tag().equals("VERB") && !clause.token(i - 1).tag().matches("PART|AUX")
                        && !clause.token(i).text().endsWith("ing"));
    }

    /** A range, or one date or place of several that the clause is about. */
    private static boolean isOfSeveral(Clause clause, int preposition, Class<? extends Mention> kind) {
        long prepositions = clause.sentence().tokens().subList(clause.verb(), preposition).stream()
                .filter(token -> token.tag().equals("ADP")).count();
        return clause.token(preposition).text().matches("to|until|till|than|by|between|of")
                || clause.token(preposition - 1).tag().equals("ADV")
                || clause.sentence().mentions(Mention.Date.class)
                        .anyMatch(each -> each.span().end() < clause.token(preposition).span().start())
                || prepositions > (kind == Mention.Date.class ? 2 : 1);
    }

    private @Nullable Draft why(Clause clause) {
        int reason = clause.end() + 1;
        String turned = clause.turned(wordNet, people);
        List<Token> tokens = clause.sentence().tokens();
        if (turned == null || !tokens.get(clause.end()).text().equals("because")
                || tokens.get(reason).text().equals("of")) {
            return null;
        }
        int end = reason + 1;
        while (end < tokens.size() && !tokens.get(end).text().matches("[.,;]")) {
            end++;
        }
        return new Draft("Why " + turned + " " + clause.words(clause.verb() + 1, clause.end()) + "?",
                tokens.get(reason).span().cover(tokens.get(end - 1).span()), "why");
    }
}
