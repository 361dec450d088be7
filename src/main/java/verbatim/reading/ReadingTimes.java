package verbatim.reading;

import java.util.List;
import java.util.stream.IntStream;
import verbatim.story.TextSpan;

/** How long the reader's parts took for one question, in nanoseconds. Not thread-safe. */
public final class ReadingTimes {
    private long encode;
    private long run;
    private long decode;
    private int pieces;

    ReadingTimes() {}

    /** Reads passages as the reader does and adds the times. */
    List<ReadSpan> read(SpanReader reader, String question, String text, List<List<TextSpan>> passages) {
        long began = System.nanoTime();
        List<List<Window>> windows = passages.stream().map(each -> reader.encode(question, text, each)).toList();
        long encoded = System.nanoTime();
        List<List<SpanNetwork.Scores>> scores = windows.parallelStream().map(reader::run).toList();
        long ran = System.nanoTime();
        List<ReadSpan> read = IntStream.range(0, windows.size()).boxed()
                .flatMap(i -> reader.decode(windows.get(i), scores.get(i)).stream()).toList();
        encode += encoded - began;
        run += ran - encoded;
        decode += System.nanoTime() - ran;
        pieces += windows.stream().flatMap(List::stream).mapToInt(window -> window.ids().length).sum();
        return read;
    }

    /** Laying question and passages out in word pieces. */
    public long encode() {
        return encode;
    }

    /** The bare forward passes of the network, side by side as far as there are processors. */
    public long run() {
        return run;
    }

    /** Finding the best spans in the network's scores. */
    public long decode() {
        return decode;
    }

    /** Word pieces that were read, the question's included. */
    public int pieces() {
        return pieces;
    }
}
