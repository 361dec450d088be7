package verbatim.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import verbatim.story.TextSpan;

/**
 * Lays a question and stretches of story text out as inputs of the reader. Stateless and safe for use by many threads.
 */
public final class WindowEncoder {
    /** Longest input, in word pieces. */
    public static final int LONGEST = 320;
    private static final int LONGEST_QUESTION = 64;
    private static final int OVERLAP = 96;

    private final WordPiece wordPiece;

    public WindowEncoder(WordPiece wordPiece) {
        this.wordPiece = wordPiece;
    }

    /**
     * The windows over some stretches of a text, in order. Stretches that touch, or have only white space between them,
     * are read as one. There is one window unless the stretches are too long, in which case the windows overlap. Of a
     * question that is too long, the end is kept: what leads up to it stands in front.
     */
    public List<Window> encode(String question, String text, List<TextSpan> stretches) {
        Tokens asked = wordPiece.encode(question);
        if (asked.size() > LONGEST_QUESTION) {
            asked = asked.slice(asked.size() - LONGEST_QUESTION, asked.size());
        }
        Stretch whole = join(text, stretches);
        int room = LONGEST - asked.size() - 3;
        List<Window> windows = new ArrayList<>();
        int from = 0;
        while (true) {
            int to = Math.min(from + room, whole.tokens.size());
            windows.add(window(asked, whole.tokens.slice(from, to), Arrays.copyOfRange(whole.runs, from, to)));
            if (to == whole.tokens.size()) {
                return windows;
            }
            from = to - OVERLAP;
        }
    }

    private Window window(Tokens question, Tokens passage, int[] runs) {
        int[] ids = new int[question.size() + passage.size() + 3];
        ids[0] = wordPiece.cls();
        System.arraycopy(question.ids(), 0, ids, 1, question.size());
        int pieceOffset = question.size() + 2;
        ids[pieceOffset - 1] = wordPiece.sep();
        System.arraycopy(passage.ids(), 0, ids, pieceOffset, passage.size());
        ids[ids.length - 1] = wordPiece.sep();
        return new Window(ids, passage, pieceOffset, runs);
    }

    private Stretch join(String text, List<TextSpan> stretches) {
        List<Tokens> parts = stretches.stream().map(s -> wordPiece.encode(text, s.start(), s.end())).toList();
        int size = parts.stream().mapToInt(Tokens::size).sum();
        Stretch whole = new Stretch(new Tokens(new int[size], new int[size], new int[size]), new int[size]);
        int at = 0;
        int run = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && !touch(text, stretches.get(i - 1), stretches.get(i))) {
                run++;
            }
            Tokens part = parts.get(i);
            System.arraycopy(part.ids(), 0, whole.tokens.ids(), at, part.size());
            System.arraycopy(part.starts(), 0, whole.tokens.starts(), at, part.size());
            System.arraycopy(part.ends(), 0, whole.tokens.ends(), at, part.size());
            Arrays.fill(whole.runs, at, at + part.size(), run);
            at += part.size();
        }
        return whole;
    }

    private static boolean touch(String text, TextSpan before, TextSpan after) {
        return before.end() <= after.start() && text.substring(before.end(), after.start()).isBlank();
    }

    private record Stretch(Tokens tokens, int[] runs) {}
}
