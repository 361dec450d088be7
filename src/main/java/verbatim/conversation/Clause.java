package verbatim.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.TextSpan;

/**
 * A plain main clause at the start of a sentence: subject, finite verb, and the rest up to where it may be cut off.
 *
 * @param verb index of the finite verb among the sentence's tokens; the subject is all before it
 * @param end index after the clause's last token
 */
record Clause(String text, AnnotatedSentence sentence, int verb, int end) {
    private static final int LONGEST = 16;
    private static final int SHORTEST = 3;
    private static final Set<String> ENDS = FunctionWords.list("clause-end");
    /** Words that stand for something outside the clause. */
    private static final Set<String> BROKEN = FunctionWords.list("pointing-out");
    /** A noun of a list or an apposition behind the comma: the clause goes on. */
    private static final Set<String> GOES_ON = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET");

    /** Null when the sentence does not start with a clause that can be understood alone. */
    static @Nullable Clause of(AnnotatedSentence sentence, String text) {
        List<Token> tokens = sentence.tokens();
        int verb = verb(tokens);
        int end = Math.max(verb, 0) + 1;
        while (end < tokens.size() && !isEnd(tokens, end)) {
            end++;
        }
        boolean whole = verb > 0 && end - verb >= SHORTEST && end <= LONGEST && end < tokens.size()
                && isCut(tokens, end) && !tokens.get(end - 1).tag().equals("ADP")
                && tokens.subList(0, end).stream().noneMatch(token -> BROKEN.contains(lower(token)))
                && tokens.subList(verb + 1, end).stream().noneMatch(Clause::isFinite);
        return whole ? new Clause(text, sentence, verb, end) : null;
    }

    /** Index of the verb behind the first noun phrase, which "of" may join to another; -1 without one. */
    private static int verb(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size() && inSubject(tokens, i)) {
            i++;
        }
        boolean verb = i > 0 && i < tokens.size() && tokens.get(i - 1).isNominal()
                && tokens.get(i).tag().matches("VERB|AUX") && !tokens.get(i).text().endsWith("ing");
        return verb ? i : -1;
    }

    private static boolean inSubject(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean joined = i > 0 && tokens.get(i - 1).isNominal() && lower(token).matches("of|&|['’]s");
        return joined || token.isNominal() || token.tag().equals("ADJ")
                || token.tag().equals("DET") && (i == 0 || lower(tokens.get(i - 1)).equals("of"));
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
        return token(0).span().cover(token(verb - 1).span());
    }

    boolean isAuxiliary() {
        return token(verb).tag().equals("AUX");
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
        String lemma = wordNet.lemma(word, "VERB");
        if (lemma.equals(word) || word.endsWith("ing")) {
            return null;
        }
        return (word.endsWith("s") ? "does " : "did ") + subject + " " + lemma;
    }

    /** The subject as it is written inside a sentence. */
    private String subjectInside(WordNet wordNet, People people) {
        String subject = words(0, verb);
        boolean titled = verb > 1 && token(0).tag().equals("NOUN") && token(1).tag().equals("PROPN");
        boolean common = !titled && Set.of("DET", "NUM", "NOUN").contains(token(0).tag())
                || verb == 1 && wordNet.knows(subject.toLowerCase(Locale.ROOT), false) && !people.isPerson(subject);
        return common ? subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1) : subject;
    }
}
