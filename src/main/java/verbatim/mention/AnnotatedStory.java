package verbatim.mention;

import java.util.List;
import verbatim.story.Story;

/** A story whose sentences have been tagged and searched for mentions, once. Immutable. */
public record AnnotatedStory(Story story, List<AnnotatedSentence> sentences) {
    public AnnotatedStory {
        sentences = List.copyOf(sentences);
    }

    /** The last sentence that starts at or before an offset; the first when there is none. */
    public AnnotatedSentence sentenceAt(int offset) {
        AnnotatedSentence found = sentences.getFirst();
        for (AnnotatedSentence sentence : sentences) {
            if (sentence.passage().span().start() <= offset) {
                found = sentence;
            }
        }
        return found;
    }
}
