package verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.library.Cards;
import verbatim.library.Library;
import verbatim.library.StoryCard;
import verbatim.library.StoryFilter;

/** {@code GET /api/stories}: all of them in parts, newest first, or those that match some words, a site or days, best first. */
final class StoryList {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int LONGEST_QUERY = 1_000;

    private final Library library;
    private final boolean readOnly;

    /** @param readOnly whether stories can only be read, which the page must know so as not to offer more */
    StoryList(Library library, boolean readOnly) {
        this.library = library;
        this.readOnly = readOnly;
    }

    void send(Context ctx) {
        int limit = limit(ctx.queryParam("limit"));
        String words = ctx.queryParam("query");
        StoryFilter filter = Filters.of(ctx.queryParam("from"), ctx.queryParam("to"), ctx.queryParam("site"), null);
        boolean plain = (words == null || words.isBlank()) && filter.equals(StoryFilter.ALL);
        Cards cards = plain
                ? listed(ctx.queryParam("after"), limit)
                : found(words == null ? "" : words, filter, ctx.queryParam("after"), limit);
        ctx.contentType("application/json").result(Json
                .write(new Listing(cards.stories().stream().map(StoryJson.Card::of).toList(), cards.next(),
                        !readOnly)));
    }

    private Cards listed(@Nullable String after, int limit) {
        try {
            return library.cards(after, limit);
        } catch (IllegalArgumentException e) {
            throw wrong("The parameter \"after\" must be the \"next\" of the part of the list before.");
        }
    }

    private Cards found(String words, StoryFilter filter, @Nullable String after, int limit) {
        if (after != null) {
            throw wrong("The parameter \"after\" goes with the list of all stories: what is found comes in one part.");
        }
        if (words.length() > LONGEST_QUERY) {
            throw wrong("The parameter \"query\" is longer than " + LONGEST_QUERY + " characters.");
        }
        List<StoryCard> cards = library.search(words, filter, limit).stream()
                .flatMap(found -> library.card(found.id()).stream()).toList();
        return new Cards(cards, null);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw wrong("The parameter \"limit\" must be a number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(limit);
    }

    private static Problem wrong(String sentence) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    }

    record Listing(List<StoryJson.Card> stories, @Nullable String next, boolean changeable) {}
}
