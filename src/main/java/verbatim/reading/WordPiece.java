package verbatim.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into the word pieces of an uncased BERT vocabulary.
 *
 * <p>
 * Follows the reference tokenizer (Devlin et al. 2019: clean, lower-case, strip accents, split at white space,
 * punctuation and CJK characters, then greedy longest match), and keeps for every piece its place in the original text
 * in UTF-16 units. A piece never splits a surrogate pair, nor a letter from its combining accents. Immutable and safe
 * for use by many threads.
 */
public final class WordPiece {
    private static final String INNER = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final BitSet inner = new BitSet();
    private final int unknown;
    private final int cls;
    private final int sep;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.forEach((piece, number) -> inner.set(number, piece.startsWith(INNER)));
        unknown = special("[UNK]");
        cls = special("[CLS]");
        sep = special("[SEP]");
    }

    /** Reads a vocabulary with one piece a line, in the order of their numbers, from UTF-8. */
    public static WordPiece read(InputStream vocabulary) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        var reader = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8));
        for (String piece = reader.readLine(); piece != null; piece = reader.readLine()) {
            numbers.put(piece, numbers.size());
        }
        return new WordPiece(numbers);
    }

    private int special(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("The reader's vocabulary has no " + piece + ".");
        }
        return number;
    }

    /** Whether a piece goes on with the word of the piece before it. */
    boolean isInner(int id) {
        return inner.get(id);
    }

    int cls() {
        return cls;
    }

    int sep() {
        return sep;
    }

    public Tokens encode(String text) {
        return encode(text, 0, text.length());
    }

    /** The pieces of {@code text} from {@code start} to {@code end}; their places count from the start of the text. */
    public Tokens encode(String text, int start, int end) {
        var pieces = new Pieces(end - start);
        var word = new Word();
        int next;
        for (int at = start; at < end; at = next) {
            int c = text.codePointAt(at);
            next = at + Character.charCount(c);
            if (isControl(c)) {
                continue;
            }
            if (isSpace(c)) {
                word.flush(pieces);
            } else if (isPunctuation(c) || isCjk(c)) {
                word.flush(pieces);
                word.append(c, at, next);
                word.flush(pieces);
            } else {
                appendFolded(c, at, next, word, pieces);
            }
        }
        word.flush(pieces);
        return pieces.toTokens();
    }

    private static void appendFolded(int c, int at, int next, Word word, Pieces pieces) {
        if (c < 128) {
            word.append(Character.toLowerCase(c), at, next);
            return;
        }
        String folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        boolean stripped = true;
        for (int i = 0; i < folded.length();) {
            int part = folded.codePointAt(i);
            i += Character.charCount(part);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                word.append(Character.toLowerCase(part), at, next);
                stripped = false;
            }
        }
        if (stripped) {
            word.extend(at, next, pieces);
        }
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        int type = Character.getType(c);
        return c == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                true;
            default -> false;
        };
    }

    private static boolean isCjk(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2B73F || c >= 0x2B740 && c <= 0x2B81F || c >= 0x2B920 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }

    /** The word being gathered: its folded characters, each with the place of the original character. */
    private final class Word {
        private final StringBuilder folded = new StringBuilder();
        private int[] starts = new int[32];
        private int[] ends = new int[32];

        void append(int c, int start, int end) {
            folded.appendCodePoint(c);
            if (folded.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            for (int i = folded.length() - Character.charCount(c); i < folded.length(); i++) {
                starts[i] = start;
                ends[i] = end;
            }
        }

        /** Takes a stripped accent into the character before it. */
        void extend(int start, int end, Pieces pieces) {
            if (folded.isEmpty()) {
                pieces.extend(start, end);
            } else if (ends[folded.length() - 1] == start) {
                ends[folded.length() - 1] = end;
            }
        }

        void flush(Pieces pieces) {
            if (folded.isEmpty()) {
                return;
            }
            int mark = pieces.size;
            int from = 0;
            boolean known = folded.codePointCount(0, folded.length()) <= LONGEST_WORD;
            while (known && from < folded.length()) {
                int to = folded.length();
                Integer id = null;
                while (to > from && (id = lookUp(from, to)) == null) {
                    to--;
                }
                known = id != null;
                if (id != null) {
                    pieces.add(id, starts[from], ends[to - 1]);
                    from = to;
                }
            }
            if (!known) {
                pieces.size = mark;
                pieces.add(unknown, starts[0], ends[folded.length() - 1]);
            }
            folded.setLength(0);
        }

        private @Nullable Integer lookUp(int from, int to) {
            String piece = folded.substring(from, to);
            return vocabulary.get(from == 0 ? piece : INNER + piece);
        }
    }

    private static final class Pieces {
        private int[] ids;
        private int[] starts;
        private int[] ends;
        private int size;

        Pieces(int characters) {
            ids = new int[characters / 4 + 8];
            starts = new int[ids.length];
            ends = new int[ids.length];
        }

        void add(int id, int start, int end) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ids[size] = id;
            starts[size] = start;
            ends[size++] = end;
        }

        void extend(int start, int end) {
            if (size > 0 && ends[size - 1] == start) {
                ends[size - 1] = end;
            }
        }

        Tokens toTokens() {
            return new Tokens(ids, starts, ends).slice(0, size);
        }
    }
}
