package verbatim.retrieval;

import java.util.ArrayList;
import java.util.List;
import verbatim.story.Paragraph;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** Cuts a story into what is retrieved and read at once: its paragraphs, overlong ones in parts of whole sentences. */
final class Passages {
    private static final int LONGEST = 1500;

    private Passages() {}

    /** In the story's order; the headline is one of them. */
    static List<Passage> of(Story story) {
        List<Passage> passages = new ArrayList<>();
        if (story.metadata().headline() != null) {
            passages.add(new Passage(story.metadata().headline(), Passage.HEADLINE));
        }
        for (int i = 0; i < story.paragraphs().size(); i++) {
            for (TextSpan part : parts(story.paragraphs().get(i))) {
                passages.add(new Passage(part, i));
            }
        }
        return passages;
    }

    private static List<TextSpan> parts(Paragraph paragraph) {
        if (paragraph.span().length() <= LONGEST || paragraph.sentences().isEmpty()) {
            return List.of(paragraph.span());
        }
        List<TextSpan> parts = new ArrayList<>();
        TextSpan part = paragraph.sentences().getFirst();
        for (TextSpan sentence : paragraph.sentences()) {
            if (sentence.end() - part.start() > LONGEST && !sentence.equals(part)) {
                parts.add(part);
                part = sentence;
            }
            part = part.cover(sentence);
        }
        parts.add(part);
        return parts;
    }
}
