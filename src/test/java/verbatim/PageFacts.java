package verbatim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.story.Metadata;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** What was found about a page, as the expected files beside the test pages have it: a line of key and words each. */
public final class PageFacts {
    private PageFacts() {}

    /** The metadata that there are, then the furniture. */
    public static List<String> of(Story story) {
        Metadata metadata = story.metadata();
        List<String> lines = new ArrayList<>();
        add(lines, "headline", metadata.headline(), story);
        add(lines, "author", metadata.author(), story);
        add(lines, "dateline", metadata.dateline(), story);
        add(lines, "published", metadata.published(), story);
        add(lines, "updated", metadata.updated(), story);
        add(lines, "site", metadata.site(), story);
        add(lines, "section", metadata.section(), story);
        story.furniture().forEach(span -> add(lines, "furniture", span, story));
        return lines;
    }

    private static void add(List<String> lines, String key, @Nullable TextSpan value, Story story) {
        if (value != null) {
            lines.add(key + ": " + value.in(story.text()));
        }
    }
}
