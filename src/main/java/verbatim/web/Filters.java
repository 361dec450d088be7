package verbatim.web;

import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.library.StoryFilter;

/** Which stories a request means: {@code from}, {@code to} and {@code site}. */
final class Filters {
    private Filters() {}

    /**
     * @param ids chosen stories; null for all
     * @throws Problem 422
     */
    static StoryFilter of(@Nullable String from, @Nullable String to, @Nullable String site,
            @Nullable Set<String> ids) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "The day in \"to\" is before the one in \"from\".");
        }
        if (site != null && site.isBlank()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "The value of \"site\" is blank: leave it out, or name a site.");
        }
        return new StoryFilter(first, last, site, ids);
    }

    private static @Nullable LocalDate day(String name, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "The value of \"" + name + "\" must be a day, written like 2024-03-31.");
        }
    }
}
