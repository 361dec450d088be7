package verbatim.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.story.TextSpan;

/** Finds words in double quotation marks, and in the same sentence the verb of saying beside them and its subject. */
final class Quotations {
    private static final int FEWEST_WORDS = 3;
    // A straight mark right behind a word closes a quotation that began in a sentence before: it opens none.
    private static final Pattern QUOTED = Pattern
            .compile("(?:“|(?<![\\p{L}\\d.,!?…])\")\\s*([^\"“”]+?)\\s*(?:[\"”]|$)");

    private Quotations() {}

    static List<Mention> in(String text, TextSpan sentence, List<Token> tokens) {
        List<Mention> found = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            TextSpan span = new TextSpan(matcher.start(1), matcher.end(1));
            if (span.in(text).split("\\s+").length >= FEWEST_WORDS) {
                found.add(quotation(span, tokens));
            }
        }
        return found;
    }

    private static Mention quotation(TextSpan quoted, List<Token> tokens) {
        Token cue = cue(quoted, tokens);
        TextSpan speaker = cue == null ? null : subject(quoted, tokens, tokens.indexOf(cue));
        return new Mention.Quotation(quoted, speaker, cue == null ? null : cue.span());
    }

    /** The verb nearest to the quotation and outside it. */
    private static @Nullable Token cue(TextSpan quoted, List<Token> tokens) {
        Token best = null;
        for (Token token : tokens) {
            if (token.tag().equals("VERB") && !quoted.overlaps(token.span())
                    && (best == null || distance(quoted, token) < distance(quoted, best))) {
                best = token;
            }
        }
        return best;
    }

    private static int distance(TextSpan quoted, Token token) {
        return token.span().end() <= quoted.start()
                ? quoted.start() - token.span().end()
                : token.span().start() - quoted.end();
    }

    /** The nominal run or pronoun nearest before the verb, else ("said Ms Roe") right after it. */
    private static @Nullable TextSpan subject(TextSpan quoted, List<Token> tokens, int verb) {
        int last = verb - 1;
        while (last >= 0 && !isSubject(tokens.get(last), quoted)) {
            last--;
        }
        if (last >= 0) {
            int first = last;
            while (first > 0 && tokens.get(last).isNominal() && isSubject(tokens.get(first - 1), quoted)) {
                first--;
            }
            return tokens.get(first).span().cover(tokens.get(last).span());
        }
        int first = verb + 1;
        while (first < tokens.size() && tokens.get(first).tag().equals("DET")) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && isSubject(tokens.get(end), quoted)) {
            end++;
        }
        return end == first ? null : tokens.get(first).span().cover(tokens.get(end - 1).span());
    }

    private static boolean isSubject(Token token, TextSpan quoted) {
        return (token.isNominal() || token.tag().equals("PRON")) && !quoted.overlaps(token.span());
    }
}
