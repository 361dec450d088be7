package verbatim.conversation;

import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import verbatim.language.CommonWords;

/** The common words of English, indexed when first needed. Thread-safe. */
final class Vocabulary {
    private @Nullable IndexReader common;

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
