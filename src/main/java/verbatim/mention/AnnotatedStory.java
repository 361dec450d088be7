package verbatim.mention;

import java.util.List;
import verbatim.story.Story;

/** A story whose sentences have been tagged and searched for mentions, once. Immutable. */
public record AnnotatedStory(Story story, List<AnnotatedSentence> sentences) {
    public AnnotatedStory {
        sentences = List.copyOf(sentences);
    }
}
