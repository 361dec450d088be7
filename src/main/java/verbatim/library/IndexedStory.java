package verbatim.library;

import verbatim.language.WordNet;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Annotator;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.PassageIndex;
import verbatim.story.Story;

/** A story that can be asked: with everything that was found in it when it was first asked. Immutable. */
public record IndexedStory(AnnotatedStory annotated, PassageIndex passages) {
    /** Finds the mentions of a story and indexes its passages. */
    public static IndexedStory of(Story story, Annotator annotator, EnglishTerms english, WordNet wordNet) {
        AnnotatedStory annotated = annotator.annotate(story);
        return new IndexedStory(annotated, new PassageIndex(annotated, english, wordNet));
    }

    public Story story() {
        return annotated.story();
    }
}
