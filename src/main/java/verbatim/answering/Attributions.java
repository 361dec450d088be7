package verbatim.answering;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.story.TextSpan;

/**
 * Finds whose words a span stands in: a quotation's speaker, or the subject of a verb of saying that governs the span
 * ("the mayor <em>denied</em> that ..."). Thread-safe.
 */
public final class Attributions {
    private static final String SAYING = "communication";

    private final WordNet wordNet;
    private final Set<String> denying;

    public Attributions(WordNet wordNet) {
        this.wordNet = wordNet;
        this.denying = wordNet.relatives("deny", "VERB");
    }

    /** Null when the sentence says it in its own voice. */
    public @Nullable Attribution of(TextSpan span, AnnotatedSentence sentence) {
        return sentence.mentions(Mention.Quotation.class).filter(quote -> quote.span().overlaps(span)).findFirst()
                .map(Attributions::quoted).orElseGet(() -> claimed(span, sentence.tokens()));
    }

    private static @Nullable Attribution quoted(Mention.Quotation quote) {
        TextSpan speaker = quote.speaker();
        TextSpan cue = quote.cue();
        return speaker == null || cue == null ? null : new Attribution(speaker, cue, Attribution.Kind.QUOTE);
    }

    /** The nearest verb of saying before the span that is followed by "that", with the nominals right before it. */
    private @Nullable Attribution claimed(TextSpan span, List<Token> tokens) {
        for (int verb = tokens.size() - 2; verb > 0; verb--) {
            Token token = tokens.get(verb);
            if (token.span().end() <= span.start() && token.tag().equals("VERB")
                    && tokens.get(verb + 1).text().equals("that")
                    && wordNet.verbField(token.text()).equals(SAYING)) {
                Attribution claim = claim(tokens, verb);
                if (claim != null) {
                    return claim;
                }
            }
        }
        return null;
    }

    private @Nullable Attribution claim(List<Token> tokens, int verb) {
        int last = verb - 1;
        while (last > 0 && (tokens.get(last).tag().equals("AUX") || tokens.get(last).tag().equals("ADV"))) {
            last--;
        }
        int first = last;
        while (first > 0 && tokens.get(first).isNominal() && tokens.get(first - 1).isNominal()) {
            first--;
        }
        if (!tokens.get(last).isNominal() && !tokens.get(last).tag().equals("PRON")) {
            return null;
        }
        TextSpan speaker = tokens.get(first).span().cover(tokens.get(last).span());
        Token cue = tokens.get(verb);
        boolean denial = denying.contains(wordNet.lemma(cue.text(), "VERB"));
        return new Attribution(speaker, cue.span(), denial ? Attribution.Kind.DENIAL : Attribution.Kind.CLAIM);
    }
}
