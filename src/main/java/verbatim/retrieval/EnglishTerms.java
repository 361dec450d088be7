package verbatim.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * English words as index terms: possessives and plurals stripped, accents folded, stemmed (Porter 1980), "1,400" as
 * "1400". Function words are kept: a passage's length counts them, a query leaves them out. Thread-safe.
 */
public final class EnglishTerms extends Analyzer {
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d),(?=\\d)");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        terms = new ASCIIFoldingFilter(new PatternReplaceFilter(terms, GROUPING, "", true));
        return new TokenStreamComponents(words, new PorterStemFilter(terms));
    }

    /** The terms of a text, in order, repeats included. */
    public List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string does not fail", e);
        }
        return terms;
    }
}
