package verbatim.reading;

import java.util.Arrays;

/**
 * Word pieces with their places in the text they came from.
 *
 * @param ids
 *            vocabulary numbers
 * @param starts
 *            where each piece starts, in UTF-16 units of the original text
 * @param ends
 *            where each piece ends, exclusive
 */
public record Tokens(int[] ids, int[] starts, int[] ends) {

    public int size() {
        return ids.length;
    }

    /** The pieces from {@code from} to {@code to}, exclusive. */
    Tokens slice(int from, int to) {
        return new Tokens(Arrays.copyOfRange(ids, from, to), Arrays.copyOfRange(starts, from, to),
                Arrays.copyOfRange(ends, from, to));
    }
}
