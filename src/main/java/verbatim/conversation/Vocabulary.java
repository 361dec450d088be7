package verbatim.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import verbatim.language.CommonWords;

/** The general vocabulary: function words, and the common words of English, indexed when first needed. Thread-safe. */
final class Vocabulary {
    private static final String FILE = "function-words.txt";

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

    /** The common word that is spelt most like this one, with so many letters wrong at most; null when none is. */
    @Nullable
    String similar(String lower, int edits) {
        return Spelling.similar(common(), lower, edits);
    }

    private synchronized IndexReader common() {
        if (common == null) {
            common = Spelling.index(CommonWords.load());
        }
        return common;
    }
}
