package verbatim.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.story.Metadata;
import verbatim.story.PageTime;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * What is known of a story without reading it again: what lists and search results show.
 *
 * @param id given once; stays when the story gets a new version
 * @param version equal for equal texts
 * @param title the headline, or an empty string
 * @param site null when the page does not name one
 * @param published the local date that the page gives, in no time zone; null when it gives none
 * @param added when this story, in its first version, came into the library; no two stories came at the same time
 * @param characters length of the text in UTF-16 code units
 */
public record StoryCard(
        String id,
        String version,
        String title,
        @Nullable String site,
        @Nullable LocalDate published,
        Instant added,
        int characters) {

    static StoryCard of(String id, String text, Metadata metadata, Instant added) {
        String title = words(metadata.headline(), text);
        return new StoryCard(id, Story.versionOf(text), title == null ? "" : title, words(metadata.site(), text),
                date(metadata.published(), text), added, text.length());
    }

    private static @Nullable String words(@Nullable TextSpan span, String text) {
        return span == null ? null : span.in(text);
    }

    /** The local day on which a story was published; null where its page does not settle it. */
    public static @Nullable LocalDate published(Story story) {
        return date(story.metadata().published(), story.text());
    }

    private static @Nullable LocalDate date(@Nullable TextSpan span, String text) {
        List<PageTime> times = span == null ? List.of() : PageTime.allIn(text, span);
        return times.isEmpty() ? null : times.getFirst().date();
    }
}
