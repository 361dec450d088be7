package verbatim.web;

import org.jspecify.annotations.Nullable;
import verbatim.story.TextSpan;

/** A span with its words; offsets are UTF-16 code units of the story's text. */
record SpanJson(String text, int start, int end) {

    static SpanJson of(TextSpan span, String text) {
        return new SpanJson(span.in(text), span.start(), span.end());
    }

    static @Nullable SpanJson ofNullable(@Nullable TextSpan span, String text) {
        return span == null ? null : of(span, text);
    }
}
