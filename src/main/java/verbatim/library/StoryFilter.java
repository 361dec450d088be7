package verbatim.library;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stories are meant. Each part that is null narrows nothing; with a date or a site, a story that has none is not
 * meant.
 *
 * @param from the first day of publication, local to the page
 * @param to the last day of publication
 * @param site the site's name as the page writes it, in whatever case
 * @param ids these stories only
 */
public record StoryFilter(
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String site, @Nullable Set<String> ids) {
    /** All stories. */
    public static final StoryFilter ALL = new StoryFilter(null, null, null, null);

    public StoryFilter {
        ids = ids == null ? null : Set.copyOf(ids);
    }

    /** The story of an id, if this filter means it. */
    public StoryFilter and(String id) {
        return new StoryFilter(from, to, site, ids == null || ids.contains(id) ? Set.of(id) : Set.of());
    }
}
