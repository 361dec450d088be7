package verbatim.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.document.Document;

/** What a file would give if it were added: the text that is kept, and a line for each thing that is dropped. */
record PreviewJson(
        String name,
        String format,
        @Nullable String title,
        @Nullable String site,
        @Nullable String published,
        String text,
        List<String> dropped) {

    static PreviewJson of(Document document) {
        return new PreviewJson(document.name(), document.format().name().toLowerCase(Locale.ROOT), document.title(),
                document.site(), document.published() == null ? null : document.published().toString(),
                document.text(), document.dropped());
    }
}
