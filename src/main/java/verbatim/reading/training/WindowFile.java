package verbatim.reading.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.reading.Tokens;
import verbatim.reading.Window;
import verbatim.story.TextSpan;

/**
 * Windows with their answers, in a file that the training script reads: big-endian 16-bit numbers; for each window the
 * number of ids, the position of the first piece of the passage, the number of answers, the ids, and for each answer
 * its first and last position and how many annotators gave it.
 */
final class WindowFile implements AutoCloseable {
    private final DataOutputStream out;
    private int windows;
    private int unanswered;

    WindowFile(Path file) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Adds a window whose answers are those that lie wholly in it; with none, the right answer is "none". */
    void add(Window window, Map<TextSpan, Integer> answers) throws IOException {
        List<int[]> found = new ArrayList<>();
        answers.forEach((span, count) -> {
            int[] place = place(window.passage(), span);
            if (place != null) {
                found.add(new int[]{place[0] + window.pieceOffset(), place[1] + window.pieceOffset(), count});
            }
        });
        out.writeShort(window.ids().length);
        out.writeShort(window.pieceOffset());
        out.writeShort(found.size());
        for (int id : window.ids()) {
            out.writeShort(id);
        }
        for (int[] answer : found) {
            for (int number : answer) {
                out.writeShort(number);
            }
        }
        windows++;
        unanswered += found.isEmpty() ? 1 : 0;
    }

    /** The first and last piece of a span, or null where the pieces do not hold all of it. */
    private static int @Nullable [] place(Tokens pieces, TextSpan span) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.starts()[i] < span.end() && pieces.ends()[i] > span.start()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        boolean whole = first >= 0 && pieces.starts()[first] <= span.start() && pieces.ends()[last] >= span.end();
        return whole ? new int[]{first, last} : null;
    }

    @Override
    public String toString() {
        return windows + " windows, " + unanswered + " of them without an answer";
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
