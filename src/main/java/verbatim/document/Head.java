package verbatim.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about its story outside the text; what it does not say is null or empty. The values are single lines.
 *
 * @param updated null also when it is the time of publication
 */
public record Head(
        @Nullable String title,
        List<String> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String site,
        @Nullable String section) {
    static final Head NONE = new Head(null, List.of(), null, null, null, null);
    private static final int HEADLINE_WORDS = 4;

    public Head {
        authors = List.copyOf(authors);
        updated = updated != null && published != null && updated.words().equals(published.words()) ? null : updated;
    }

    /** The lines that stand in front of the text: headline, byline, times, site, section. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (title != null) {
            // A very short line, or one with a full stop, does not look like a headline without being called one.
            boolean plain = title.split(" ").length >= HEADLINE_WORDS && !title.endsWith(".");
            lines.add(plain ? title : "Headline: " + title);
        }
        if (!authors.isEmpty()) {
            lines.add("By " + joined(authors));
        }
        if (published != null) {
            lines.add("Published: " + published.words());
        }
        if (updated != null) {
            lines.add("Updated: " + updated.words());
        }
        if (site != null) {
            lines.add("Site: " + site);
        }
        if (section != null) {
            lines.add("Section: " + section);
        }
        return lines;
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
