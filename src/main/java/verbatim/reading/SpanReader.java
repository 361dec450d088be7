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

    private SpanReader(ModelFiles files) {
        try {
            wordPiece = WordPiece.read(new ByteArrayInputStream(files.read("reader-vocabulary.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        encoder = new WindowEncoder(wordPiece);
        network = new SpanNetwork(files.read("reader.onnx"));
    }

    /**
     * Loads the model from the class path.
     *
     * @throws ModelException if the model is missing or damaged
     */
    public static SpanReader load() {
        return new SpanReader(ModelFiles.onClassPath());
    }

    /**
     * Reads some passages of a text, side by side as far as there are processors.
     *
     * @param passages each a list of stretches in reading order: what belongs in front of the passage, such as a
     *        headline and the sentence before, and the passage itself; answers may come from any of them
     * @return the best spans of each passage, passage by passage, best first, none overlapping a better one of its passage;
     *         none only of a passage without words
     */
    public List<ReadSpan> read(String question, String text, List<List<TextSpan>> passages) {
        return passages.parallelStream().flatMap(stretches -> {
            List<Window> windows = encode(question, text, stretches);
            return decode(windows, run(windows)).stream();
        }).toList();
    }

    List<Window> encode(String question, String text, List<TextSpan> stretches) {
        return encoder.encode(question, text, stretches);
    }

    List<SpanNetwork.Scores> run(List<Window> windows) {
        return windows.parallelStream().map(network::run).toList();
    }

    /** What was found in one passage, from the scores of its windows. */
    List<ReadSpan> decode(List<Window> windows, List<SpanNetwork.Scores> scores) {
        List<ReadSpan> spans = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            spans.addAll(decode(windows.get(i), scores.get(i)));
        }
        return distinct(spans);
    }

    private List<ReadSpan> decode(Window window, SpanNetwork.Scores scores) {
        Tokens pieces = window.passage();
        return SpanDecoder.decode(scores.start(), scores.end(), window.runs(), inner(pieces), SPANS).stream()
                .map(found -> new ReadSpan(
                        new TextSpan(pieces.starts()[found.first()], pieces.ends()[found.last()]),
                        found.score() - scores.none()))
                .toList();
    }

    private boolean[] inner(Tokens pieces) {
        boolean[] inner = new boolean[pieces.size()];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = wordPiece.isInner(pieces.ids()[i]);
        }
        return inner;
    }

    /** Windows of a long passage overlap, and so may their spans. */
    private static List<ReadSpan> distinct(List<ReadSpan> spans) {
        List<ReadSpan> kept = new ArrayList<>();
        spans.sort(Comparator.comparingDouble(ReadSpan::margin).reversed());
        for (ReadSpan span : spans) {
            if (kept.size() < SPANS && kept.stream().noneMatch(k -> k.span().overlaps(span.span()))) {
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
