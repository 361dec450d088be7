package verbatim.evaluation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of a file's questions are asked, and of what.
 *
 * @param part null for the whole file
 * @param givenParagraph whether each paragraph of a SQuAD file is a story of its own, so that nothing is to be retrieved
 * @param limit the most questions of a file
 */
public record Selection(@Nullable Part part, boolean givenParagraph, int limit) {
    /** Every question of a file, asked of whole stories. */
    public static final Selection ALL = new Selection(null, false, Integer.MAX_VALUE);

    boolean holds(int index) {
        return part == null || part.holds(index);
    }

    /** In a few words, for a table's head; empty for all. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (part != null) {
            words.append(' ').append(part.name().toLowerCase(Locale.ROOT));
        }
        if (givenParagraph) {
            words.append(" given");
        }
        if (limit < Integer.MAX_VALUE) {
            words.append(" first ").append(limit);
        }
        return words.toString();
    }
}
