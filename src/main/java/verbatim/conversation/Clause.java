package verbatim.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.TextSpan;

/**
 * A plain clause at the start of a sentence or behind "she said that": subject, finite verb, and the rest up to where it may be cut
 * off.
 *
 * @param start index of the subject's first token among the sentence's
 * @param verb index of the finite verb; the subject is all before it
 * @param end index after the clause's last token
 */
record Clause(String text, AnnotatedSentence sentence, int start, int verb, int end) {
    private static final int LONGEST = 16;
    private static final int SHORTEST = 2;
    /** Verbs that say what is so, in the speaker's view. */
    private static final Set<String> REPORTING = Set.of("said", "says", "added", "announced", "confirmed", "estimated");
    /** Words that lead into a clause that tells what is so; "if" and "unless" would make what they lead into a fact. */
    private static final Set<String> JOINING = Set.of("after", "because", "before", "when", "while", "although");
    private static final Set<String> ENDS = FunctionWords.list("clause-end");
    /** Verbs whose past is the same word. */
    private static final Set<String> UNCHANGED = Set.of("cost", "cut", "put", "set", "hit", "shut", "spread", "bid",
            "burst", "cast", "hurt", "let", "quit", "rid", "shed", "split", "thrust");
    private static final Set<String> AFTER_DATE = Set.of(".", ",", ";", ":", "—", "–", "-", "and", "but", "by", "at",
            "after", "before", "with", "when", "because");
    /** Words that stand for something outside the clause. */
    private static final Set<String> BROKEN = FunctionWords.list("pointing-out");
    /** A noun of a list or an apposition behind the comma: the clause goes on. */
    private static final Set<String> GOES_ON = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET");

    /** The sentence's clauses that can be understood alone. */
    static List<Clause> of(AnnotatedSentence sentence, String text) {
        List<Token> tokens = sentence.tokens();
        return IntStream.range(0, tokens.size())
                .filter(i -> i == 0 || isReported(tokens, i) || isJoined(tokens, i) || isLed(tokens, i)).boxed()
                .flatMap(i -> Stream.of(whole(sentence, text, i), dated(sentence, text, i))).filter(Objects::nonNull)
                .distinct().toList();
    }

    private static boolean isReported(List<Token> tokens, int i) {
        int verb = lower(tokens.get(i - 1)).equals("that") ? i - 2 : i - 1;
        return verb > 0 && REPORTING.contains(lower(tokens.get(verb)));
    }

    /** "after the council closed the bridge" */
    private static boolean isJoined(List<Token> tokens, int i) {
        return JOINING.contains(lower(tokens.get(i - 1)));
    }

    /** "In a reply to Ann Roe, the council ..." */
    private static boolean isLed(List<Token> tokens, int i) {
        return tokens.get(0).tag().equals("ADP") && tokens.get(i - 1).text().equals(",")
                && tokens.subList(0, i - 1).stream().noneMatch(token -> token.tag().matches("VERB|AUX|PUNCT"));
    }

    private static @Nullable Clause whole(AnnotatedSentence sentence, String text, int start) {
        List<Token> tokens = sentence.tokens();
        return cut(sentence, text, start, i -> isEnd(tokens, i), i -> isCut(tokens, i));
    }

    /** "The hall opened in 1933 and at its height had ...": a clause may be cut off behind its date. */
    private static @Nullable Clause dated(AnnotatedSentence sentence, String text, int start) {
        List<Token> tokens = sentence.tokens();
        return cut(sentence, text, start, i -> isEnd(tokens, i) || isDated(sentence, i),
                i -> isDated(sentence, i) && AFTER_DATE.contains(lower(tokens.get(i))));
    }

    /** The clause up to where it ends first, if it may be cut off there. */
    private static @Nullable Clause cut(AnnotatedSentence sentence, String text, int start, IntPredicate ends,
            IntPredicate mayBeCut) {
        List<Token> tokens = sentence.tokens();
        int verb = verb(tokens, start);
        int end = Math.max(verb, start) + 1;
        while (end < tokens.size() && !ends.test(end)) {
            end++;
        }
        boolean whole = end < tokens.size() && mayBeCut.test(end) && isWhole(tokens, start, verb, end);
        return whole ? new Clause(text, sentence, start, verb, end) : null;
    }

    private static boolean isDated(AnnotatedSentence sentence, int end) {
        int last = sentence.tokens().get(end - 1).span().end();
        return sentence.mentions(Mention.Date.class).anyMatch(date -> date.span().end() == last);
    }

    private static boolean isWhole(List<Token> tokens, int start, int verb, int end) {
        return verb > start && end - verb >= SHORTEST && end - start <= LONGEST
                && !tokens.get(end - 1).tag().equals("ADP")
                && tokens.subList(start, end).stream().noneMatch(token -> BROKEN.contains(lower(token)))
                && tokens.subList(verb + 1, end).stream().noneMatch(Clause::isFinite)
                && (tokens.get(verb).tag().equals("AUX") || IntStream.range(verb + 1, end)
                        .noneMatch(i -> isSecondVerb(tokens, i)));
    }

    /** "A truce proposed by Turkey collapsed": what looked like the verb describes the subject. */
    private static boolean isSecondVerb(List<Token> tokens, int i) {
        return tokens.get(i).tag().equals("VERB") && lower(tokens.get(i)).endsWith("ed")
                && !tokens.get(i - 1).tag().matches("PART|AUX|DET|ADJ|CCONJ");
    }

    /** Index of the verb behind the first noun phrase, which "of" may join to another; -1 without one. */
    private static int verb(List<Token> tokens, int start) {
        int i = start;
        while (i < tokens.size() && inSubject(tokens, start, i)) {
            i++;
        }
        boolean verb = i > start && i < tokens.size() && tokens.get(i - 1).isNominal()
                && tokens.get(i).tag().matches("VERB|AUX") && !tokens.get(i).text().endsWith("ing");
        return verb ? i : -1;
    }

    private static boolean inSubject(List<Token> tokens, int start, int i) {
        Token token = tokens.get(i);
        boolean joined = i > start && tokens.get(i - 1).isNominal() && lower(token).matches("of|&|['’]s");
        return joined || token.isNominal() || token.tag().equals("ADJ")
                || token.tag().equals("NUM") && i == start + 1 && tokens.get(start).tag().equals("DET")
                || token.tag().equals("DET") && (i == start || lower(tokens.get(i - 1)).equals("of"));
    }

    private static boolean isEnd(List<Token> tokens, int i) {
        return ENDS.contains(lower(tokens.get(i)));
    }

    /** Whether what stands before is whole without what follows. */
    private static boolean isCut(List<Token> tokens, int end) {
        String mark = lower(tokens.get(end));
        String next = end + 1 < tokens.size() ? tokens.get(end + 1).tag() : "";
        return switch (mark) {
            case ".", ";", ":", "because", "while", "although", "though", "when", "after", "before", "but" -> true;
            case "," -> !GOES_ON.contains(next);
            case "and" -> next.equals("VERB") || next.equals("AUX");
            default -> false;
        };
    }

    private static boolean isFinite(Token token) {
        return lower(token).matches("is|are|was|were|has|had|will|would|said|says");
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    TextSpan subject() {
        return token(start).span().cover(token(verb - 1).span());
    }

    boolean isAuxiliary() {
        return token(verb).tag().equals("AUX");
    }

    /** Index of the verb that says what is done: the finite one or the one behind it. */
    int main() {
        return verb + (isAuxiliary() ? 1 : 0);
    }

    String words(int start, int end) {
        return start >= end
                ? ""
                : token(start).span().cover(token(end - 1).span()).in(text).replaceAll("\\s+", " ");
    }

    /** Whether something with a name or a number is spoken of between two tokens. */
    boolean mentions(int start, int end) {
        TextSpan part = token(start).span().cover(token(end - 1).span());
        return sentence.mentions(Mention.class).anyMatch(mention -> part.contains(mention.span()));
    }

    /** "did the judge award", "was the bridge closed": turned round for a question; null when the tense is not clear. */
    @Nullable
    String turned(WordNet wordNet, People people) {
        String subject = subjectInside(wordNet, people);
        if (isAuxiliary()) {
            return token(verb).text() + " " + subject;
        }
        String word = lower(token(verb));
        String lemma = wordNet.baseForm(word);
        boolean several = token(verb - 1).tag().equals("NOUN") && lower(token(verb - 1)).endsWith("s");
        boolean same = lemma.equals(word);
        if (word.endsWith("ing") || same && several == UNCHANGED.contains(word)) {
            return null;
        }
        return (same && several ? "do " : !same && word.endsWith("s") ? "does " : "did ") + subject + " " + lemma;
    }

    /** The subject as it is written inside a sentence. */
    private String subjectInside(WordNet wordNet, People people) {
        String subject = words(start, verb);
        boolean titled = verb > start + 1 && token(start).tag().equals("NOUN")
                && Character.isUpperCase(token(start + 1).text().charAt(0));
        String first = lower(token(start));
        boolean common = !titled && (token(start).tag().matches("DET|NUM")
                || token(start).tag().equals("NOUN") && wordNet.knows(first, true))
                || verb == start + 1 && wordNet.knows(subject.toLowerCase(Locale.ROOT), false)
                        && !people.isPerson(subject);
        return common ? subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1) : subject;
    }
}
