package verbatim.reading;

import verbatim.language.ModelException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import verbatim.story.TextSpan;

/**
 * Reads passages of a story with a question in mind and says which spans may answer it.
 *
 * <p>
 * An extractive reader in the manner of Devlin et al. (2019): a small BERT scores every word piece as the start and as
 * the end of the answer, and its first position as "not here". Every span is made of whole words and lies in one
 * unbroken stretch of the story. Safe for use by many threads; close it once, when no thread reads any more.
 */
public final class SpanReader implements AutoCloseable {
    private static final int SPANS = 5;

    private final WordPiece wordPiece;
    private final WindowEncoder encoder;
    private final SpanNetwork network;

    private SpanReader(ModelFiles files, int threads) {
        try {
            wordPiece = WordPiece.read(new ByteArrayInputStream(files.read("reader-vocabulary.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        encoder = new WindowEncoder(wordPiece);
        network = new SpanNetwork(files.read("reader.onnx"), threads);
    }

    /**
     * Loads the model from the class path.
     *
     * @param threads how many threads one reading may use
     * @throws ModelException if the model is missing or damaged
     */
    public static SpanReader load(int threads) {
        return new SpanReader(ModelFiles.onClassPath(), threads);
    }

    /**
     * Reads some passages of a text.
     *
     * @param passages each a list of stretches in reading order: what belongs in front of the passage, such as a
     *        headline and the sentence before, and the passage itself; answers may come from any of them
     * @return what was found in each passage, in the same order
     */
    public List<ReadPassage> read(String question, String text, List<List<TextSpan>> passages) {
        return passages.stream().map(stretches -> read(question, text, stretches, SPANS)).toList();
    }

    private ReadPassage read(String question, String text, List<TextSpan> stretches, int count) {
        List<ReadSpan> spans = new ArrayList<>();
        double none = Double.POSITIVE_INFINITY;
        for (Window window : encoder.encode(question, text, stretches)) {
            SpanNetwork.Scores scores = network.run(window);
            none = Math.min(none, scores.none());
            for (SpanDecoder.Candidate found : SpanDecoder.decode(scores.start(), scores.end(), window.runs(),
                    inner(window.passage()), count)) {
                Tokens pieces = window.passage();
                TextSpan span = new TextSpan(pieces.starts()[found.first()], pieces.ends()[found.last()]);
                spans.add(new ReadSpan(span, found.score()));
            }
        }
        return new ReadPassage(distinct(spans, count), none);
    }

    private boolean[] inner(Tokens pieces) {
        boolean[] inner = new boolean[pieces.size()];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = wordPiece.isInner(pieces.ids()[i]);
        }
        return inner;
    }

    /** Windows of a long passage overlap, and so may their spans. */
    private static List<ReadSpan> distinct(List<ReadSpan> spans, int count) {
        List<ReadSpan> kept = new ArrayList<>();
        spans.sort(Comparator.comparingDouble(ReadSpan::score).reversed());
        for (ReadSpan span : spans) {
            if (kept.size() < count && kept.stream().noneMatch(k -> k.span().overlaps(span.span()))) {
                kept.add(span);
            }
        }
        return kept;
    }

    @Override
    public void close() {
        network.close();
    }
}
