package verbatim.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;
import verbatim.language.CommonWords;

/** The general vocabulary: function words, and the common words of English, indexed when first needed. Thread-safe. */
final class Vocabulary {
    private static final String FILE = "function-words.txt";
    private static final int LONG = 8;

    private final Set<String> functionWords;
    private @Nullable IndexReader common;

    private Vocabulary(Set<String> functionWords) {
        this.functionWords = functionWords;
    }

    static Vocabulary load() {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException(FILE + " is not on the class path");
            }
            String words = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Vocabulary(Set.copyOf(List.of(words.strip().split("\\s+"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFunctionWord(String lower) {
        return functionWords.contains(lower);
    }

    /** The common word that is spelt most like this one; null when none is. */
    @Nullable
    SuggestWord similar(String lower) {
        return Spelling.similar(common(), lower, lower.length() >= LONG ? 2 : 1);
    }

    private synchronized IndexReader common() {
        if (common == null) {
            common = Spelling.index(CommonWords.load());
        }
        return common;
    }
}
