package verbatim.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file gave: text that can be a story, and what was left out of it. Immutable.
 *
 * @param name the file's name without folders, fit to be shown
 * @param text the head's lines, a blank line, and the paragraphs with blank lines between; plain text is unchanged but
 *        for its byte order mark. At most 1 MB in UTF-8, never blank
 * @param head what the file says about the story outside its text; its lines stand in front of {@code text}
 * @param dropped what of the file is not in the text, a short line for each
 */
public record Document(String name, Format format, String text, Head head, List<String> dropped) {
    public Document {
        dropped = List.copyOf(dropped);
    }

    /** The headline that stood outside the text. */
    public @Nullable String title() {
        return head.title();
    }

    /** The site's own name. */
    public @Nullable String site() {
        return head.site();
    }

    /** The day of publication, in the place where the file says it was published. */
    public @Nullable LocalDate published() {
        return head.published() == null ? null : head.published().date();
    }
}
