package verbatim.mention;

import java.util.List;
import verbatim.story.Story;

/** A story whose sentences have been tagged and searched for mentions, once. Immutable. */
public record AnnotatedStory(Story story, List<AnnotatedSentence> sentences) {
    public AnnotatedStory {
        sentences = List.copyOf(sentences);
    }

    /** Index of the last sentence that starts at or before an offset; 0 when there is none. */
    public int sentenceIndex(int offset) {
        int found = 0;
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).passage().span().start() <= offset) {
                found = i;
            }
        }
        return found;
    }
}
