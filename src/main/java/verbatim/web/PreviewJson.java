package verbatim.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.document.Document;
import verbatim.document.Format;
import verbatim.story.Paragraph;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * What a file would give if it were added: the text that is kept, how it would be read as a story, and a line for each
 * thing of the file that is dropped.
 */
record PreviewJson(
        String name,
        String format,
        @Nullable String title,
        @Nullable String site,
        @Nullable String published,
        String text,
        List<String> dropped,
        StoryJson.MetadataJson metadata,
        List<TextSpan> paragraphs,
        List<TextSpan> furniture) {

    static PreviewJson of(Document document, Story story) {
        String published = document.published() == null ? null : document.published().toString();
        return of(document.name(), document.format(), document.title(), document.site(), published,
                document.dropped(), story);
    }

    /** Pasted text is taken as it is, whatever it looks like. */
    static PreviewJson ofPasted(Story story) {
        return of("", Format.PLAIN_TEXT, null, null, null, List.of(), story);
    }

    private static PreviewJson of(String name, Format format, @Nullable String title, @Nullable String site,
            @Nullable String published, List<String> dropped, Story story) {
        return new PreviewJson(name, format.name().toLowerCase(Locale.ROOT), title, site, published, story.text(),
                dropped, StoryJson.MetadataJson.of(story.metadata(), story.text()),
                story.paragraphs().stream().map(Paragraph::span).toList(), story.furniture());
    }
}
