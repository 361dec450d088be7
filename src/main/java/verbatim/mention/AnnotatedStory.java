package verbatim.mention;

import java.util.List;
import verbatim.story.Story;

/** A story whose sentences have been tagged and searched for mentions, once. Immutable. */
public record AnnotatedStory(Story story, List<AnnotatedSentence> sentences) {
    public AnnotatedStory {
        sentences = List.copyOf(sentences);
    }

    /**
     * Index of the sentence that holds an offset or, for one between sentences such as a dateline's, of the next; of the
     * last when none follows. The story has a sentence.
     */
    public int sentenceIndex(int offset) {
        for (int i = 0; i < sentences.size(); i++) {
            if (offset < sentences.get(i).passage().span().end()) {
                return i;
            }
        }
        return sentences.size() - 1;
    }
}
