package verbatim.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import verbatim.story.TextSpan;

/**
 * Splits a sentence into tokens and tags each with its part of speech, by OpenNLP's official English models
 * (Universal Dependencies EWT). Tokens never overlap and keep their order. Thread-safe.
 */
public final class Tagger {
    private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
    private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private static final Set<String> CLOSED = Set.of("PRON", "DET", "ADP", "SCONJ", "CCONJ", "AUX", "PART", "INTJ",
            "PUNCT");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern NAME = Pattern.compile("\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*");

    private final Tokenizer tokenizer;
    private final POSTagger tagger;

    private Tagger(Tokenizer tokenizer, POSTagger tagger) {
        this.tokenizer = tokenizer;
        this.tagger = tagger;
    }

    /** Reads the two models from the class path. */
    public static Tagger load() {
        try (InputStream tokens = resource(TOKENS); InputStream tags = resource(TAGS)) {
            return new Tagger(new ThreadSafeTokenizerME(new TokenizerModel(tokens)),
                    new ThreadSafePOSTaggerME(new POSModel(tags)));
        } catch (IOException e) {
            throw new UncheckedIOException("The English models on the class path cannot be read.", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = Tagger.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }

    /** The words of the closed classes are known: "QuickFix" and "600" are none of them, though the model may say so. */
    private static String corrected(String word, String tag) {
        if (!CLOSED.contains(tag)) {
            return tag;
        }
        return NUMBER.matcher(word).matches() ? "NUM" : NAME.matcher(word).matches() ? "PROPN" : tag;
    }

    /** The tokens of a whole text, with offsets into it. */
    public List<Token> tag(String text) {
        return tag(text, new TextSpan(0, text.length()));
    }

    /** The tokens of one sentence of a text, with offsets into the text. */
    public List<Token> tag(String text, TextSpan sentence) {
        String words = sentence.in(text);
        Span[] spans = tokenizer.tokenizePos(words);
        String[] tags = tagger.tag(Span.spansToStrings(spans, words));
        List<Token> tokens = new ArrayList<>(spans.length);
        for (int i = 0; i < spans.length; i++) {
            TextSpan span = new TextSpan(spans[i].getStart(), spans[i].getEnd()).shifted(sentence.start());
            tokens.add(new Token(span, span.in(text), corrected(span.in(text), tags[i])));
        }
        return tokens;
    }
}
