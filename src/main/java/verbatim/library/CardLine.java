package verbatim.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import verbatim.library.StoredStory.Kept;

/**
 * A story's card as a line of a {@link BatchFile}.
 *
 * @param bytes length of the story's own line, its end included
 */
record CardLine(
        String id,
        String version,
        String title,
        @Nullable String site,
        @Nullable String published,
        String added,
        int characters,
        @Nullable String file,
        int bytes) {

    static CardLine of(StoredStory story, int bytes) {
        StoryCard card = story.card();
        LocalDate published = card.published();
        return new CardLine(card.id(), card.version(), card.title(), card.site(),
                published == null ? null : published.toString(), card.added().toString(), card.characters(),
                story.file(), bytes);
    }

    /** @throws IllegalArgumentException when this is no card */
    Kept kept() {
        if (id == null || version == null || title == null || added == null || bytes < 1) {
            throw new IllegalArgumentException("a card lacks a part");
        }
        try {
            return new Kept(new StoryCard(id, version, title, site == null ? null : site.intern(),
                    published == null ? null : LocalDate.parse(published), Instant.parse(added), characters), file);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a card's date is none", e);
        }
    }
}
