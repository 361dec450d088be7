package verbatim.story;

import java.util.List;

/** A paragraph of the story proper (never page furniture) and its sentences, in order, as spans of the story's text. */
public record Paragraph(TextSpan span, List<TextSpan> sentences) {
    public Paragraph {
        sentences = List.copyOf(sentences);
    }
}
