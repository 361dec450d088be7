package verbatim.library;

import verbatim.mention.AnnotatedStory;
import verbatim.retrieval.PassageIndex;
import verbatim.story.Story;

/** A story that can be asked: with everything that was found in it when it was added. Immutable. */
public record IndexedStory(AnnotatedStory annotated, PassageIndex passages) {
    public Story story() {
        return annotated.story();
    }
}
