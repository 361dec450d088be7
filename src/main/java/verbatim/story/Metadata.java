package verbatim.story;

import org.jspecify.annotations.Nullable;

/**
 * What a news page says about itself, each value as a span of the story's text; null where the page does not say.
 */
public record Metadata(
        @Nullable TextSpan headline,
        @Nullable TextSpan author,
        @Nullable TextSpan dateline,
        @Nullable TextSpan published,
        @Nullable TextSpan updated,
        @Nullable TextSpan site,
        @Nullable TextSpan section) {
    public static final Metadata NONE = new Metadata(null, null, null, null, null, null, null);
}
