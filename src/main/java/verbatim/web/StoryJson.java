package verbatim.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.library.StoryCard;
import verbatim.story.Metadata;
import verbatim.story.Paragraph;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** A story as the API gives it, whole; {@code paragraphs} and {@code furniture} are spans of {@code text}. */
record StoryJson(
        String id,
        String version,
        String title,
        String text,
        MetadataJson metadata,
        List<TextSpan> paragraphs,
        List<TextSpan> furniture) {

    static StoryJson of(Story story) {
        List<TextSpan> paragraphs = story.paragraphs().stream().map(Paragraph::span).toList();
        return new StoryJson(story.id(), story.version(), story.title(), story.text(),
                MetadataJson.of(story.metadata(), story.text()), paragraphs, story.furniture());
    }

    /** A story's name beside a reply. */
    record Heading(String id, String version, String title, @Nullable String site, @Nullable String published) {
        static Heading of(Story story) {
            TextSpan site = story.metadata().site();
            LocalDate published = StoryCard.published(story);
            return new Heading(story.id(), story.version(), story.title(),
                    site == null ? null : site.in(story.text()), published == null ? null : published.toString());
        }
    }

    /** A story in a list. */
    record Card(
            String id,
            String version,
            String title,
            @Nullable String site,
            @Nullable String published,
            String added) {
        static Card of(StoryCard card) {
            return new Card(card.id(), card.version(), card.title(), card.site(),
                    card.published() == null ? null : card.published().toString(), card.added().toString());
        }
    }

    record MetadataJson(
            @Nullable SpanJson headline,
            @Nullable SpanJson author,
            @Nullable SpanJson dateline,
            @Nullable SpanJson published,
            @Nullable SpanJson updated,
            @Nullable SpanJson site,
            @Nullable SpanJson section) {
        static MetadataJson of(Metadata metadata, String text) {
            return new MetadataJson(SpanJson.ofNullable(metadata.headline(), text),
                    SpanJson.ofNullable(metadata.author(), text), SpanJson.ofNullable(metadata.dateline(), text),
                    SpanJson.ofNullable(metadata.published(), text), SpanJson.ofNullable(metadata.updated(), text),
                    SpanJson.ofNullable(metadata.site(), text), SpanJson.ofNullable(metadata.section(), text));
        }
    }
}
