package verbatim.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import verbatim.answering.Answer;
import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.QuestionDrafts.Draft;
import verbatim.library.IndexedStory;
import verbatim.question.QuestionClassifier;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * Questions to start with, made from the story. Each is asked first, and offered only when its answer is the span that it
 * was made from. Thread-safe.
 */
final class Suggestions {
    private static final int MOST = 4;
    /** Trying takes an answer's time each. */
    private static final int MOST_TRIED = 16;

    private final QuestionClassifier classifier;
    private final QuestionAnswerer answerer;
    private final QuestionDrafts drafts;
    private final Map<Story, List<String>> known = Collections.synchronizedMap(new WeakHashMap<>());

    Suggestions(QuestionClassifier classifier, QuestionAnswerer answerer, QuestionDrafts drafts) {
        this.classifier = classifier;
        this.answerer = answerer;
        this.drafts = drafts;
    }

    /** At most four questions; found when the story is first asked for them, and kept for as long as the story is. */
    List<String> of(IndexedStory story) {
        List<String> found = known.get(story.story());
        if (found == null) {
            found = tried(story);
            known.put(story.story(), found);
        }
        return found;
    }

    private List<String> tried(IndexedStory story) {
        List<Draft> all = new ArrayList<>(drafts.of(story.annotated()));
        TextSpan published = story.story().metadata().published();
        if (published != null) {
            all.add(Math.min(MOST - 1, all.size()), new Draft("When was this story published?", published));
        }
        List<String> kept = new ArrayList<>();
        for (Draft draft : all.subList(0, Math.min(MOST_TRIED, all.size()))) {
            if (kept.size() < MOST && !kept.contains(draft.question()) && isAnswered(draft, story)) {
                kept.add(draft.question());
            }
        }
        return List.copyOf(kept);
    }

    private boolean isAnswered(Draft draft, IndexedStory story) {
        return answerer.answer(classifier.classify(draft.question()), story) instanceof Answer.Found found
                && found.best().span().overlaps(draft.answer());
    }
}
