package verbatim.mention;

import java.util.List;
import verbatim.story.Story;

/** A story whose sentences have been tagged and searched for mentions, once. Immutable. */
public record AnnotatedStory(Story story, List<AnnotatedSentence> sentences) {
    public AnnotatedStory {
        sentences = List.copyOf(sentences);
    }

    /**
     * The sentence that holds an offset or, for one between sentences such as a dateline's, the next; the last when
     * none follows. The story has a sentence.
     */
    public AnnotatedSentence sentenceAt(int offset) {
        for (AnnotatedSentence sentence : sentences) {
            if (offset < sentence.passage().span().end()) {
                return sentence;
            }
        }
        return sentences.getLast();
    }
}
