package verbatim.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.document.Document;
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
        return new PreviewJson(document.name(), document.format().name().toLowerCase(Locale.ROOT), document.title(),
                document.site(), document.published() == null ? null : document.published().toString(),
                document.text(), document.dropped(), StoryJson.MetadataJson.of(story.metadata(), story.text()),
                story.paragraphs().stream().map(Paragraph::span).toList(), story.furniture());
    }
}
