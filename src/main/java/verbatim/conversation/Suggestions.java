package verbatim.conversation;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.QuestionDrafts.Draft;
import verbatim.library.IndexedStory;
import verbatim.question.QuestionClassifier;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * Questions to ask, made from the story. Each is asked first, and offered only when its answer is the span that it was made
 * from. Thread-safe.
 */
final class Suggestions {
    private static final int MOST = 4;
    private static final int INSTEAD = 3;
    /** Enough to offer others after each answer. */
    private static final int POOL = 10;
    /** Trying takes an answer's time each. */
    private static final int MOST_TRIED = 24;

    private final QuestionClassifier classifier;
    private final QuestionAnswerer answerer;
    private final QuestionDrafts drafts;
    private final Map<Story, Tried> known = Collections.synchronizedMap(new WeakHashMap<>());

    Suggestions(QuestionClassifier classifier, QuestionAnswerer answerer, QuestionDrafts drafts) {
        this.classifier = classifier;
        this.answerer = answerer;
        this.drafts = drafts;
    }

    /** At most four to start with; found when the story is first asked for them, and kept for as long as the story is. */
    List<String> of(IndexedStory story) {
        Tried tried = tried(story);
        tried.atLeast(POOL, story);
        return tried.first();
    }

    /** Two or three where the story did not say, nearest to the passage that came closest first. */
    List<String> instead(IndexedStory story, @Nullable TextSpan nearest, List<String> asked) {
        return open(tried(story).atLeast(MOST, story), nearest, asked);
    }

    /** Two or three to go on with after an answer, of those that have been tried already. */
    List<String> after(IndexedStory story, TextSpan answer, List<String> asked) {
        return open(tried(story.story()).stream().filter(draft -> !draft.answer().overlaps(answer)).toList(), answer,
                asked);
    }

    /** As {@link #instead}, of those that have been tried already. */
    List<String> tried(IndexedStory story, @Nullable TextSpan nearest, List<String> asked) {
        return open(tried(story.story()), nearest, asked);
    }

    private List<Draft> tried(Story story) {
        Tried tried = known.get(story);
        return tried == null ? List.of() : tried.kept();
    }

    private static List<String> open(List<Draft> drafts, @Nullable TextSpan near, List<String> asked) {
        List<String> plain = asked.stream().map(Suggestions::plain).toList();
        Stream<Draft> open = drafts.stream().filter(draft -> !plain.contains(plain(draft.question())));
        Stream<Draft> sorted = near == null
                ? open
                : open.sorted(Comparator.comparingInt(draft -> Math.abs(draft.answer().start() - near.start())));
        return sorted.limit(INSTEAD).map(Draft::question).toList();
    }

    private static String plain(String question) {
        return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    private Tried tried(IndexedStory story) {
        return known.computeIfAbsent(story.story(), key -> new Tried(varied(drafts.of(story.annotated()))));
    }

    /** What has been tried of a story's drafts; more is tried when more is needed. Does not hold the story itself. */
    private final class Tried {
        /** Read without waiting for what is being tried: an answer must not wait for that. */
        private final List<Draft> kept = new CopyOnWriteArrayList<>();
        private final Iterator<Draft> untried;
        private @Nullable List<String> first;

        private Tried(List<Draft> drafts) {
            untried = drafts.stream().limit(MOST_TRIED).iterator();
        }

        private synchronized List<String> first() {
            if (first == null) {
                first = kept.stream().limit(MOST).map(Draft::question).toList();
            }
            return first;
        }

        private List<Draft> kept() {
            return List.copyOf(kept);
        }

        private synchronized List<Draft> atLeast(int count, IndexedStory story) {
            while (kept.size() < count && untried.hasNext()) {
                Draft draft = untried.next();
                if (kept.stream().noneMatch(each -> each.isLike(draft)) && isAnswered(draft, story)) {
                    kept.add(draft);
                }
            }
            return List.copyOf(kept);
        }
    }

    /** One of each kind, then a second of each, and so on. */
    private static List<Draft> varied(List<Draft> drafts) {
        Map<String, Integer> seen = new HashMap<>();
        Map<Draft, Integer> round = new IdentityHashMap<>();
        drafts.forEach(draft -> round.put(draft, seen.merge(draft.kind(), 1, Integer::sum)));
        return drafts.stream().sorted(Comparator.comparing(round::get)).toList();
    }

    private boolean isAnswered(Draft draft, IndexedStory story) {
        return answerer.answer(classifier.classify(draft.question()), story) instanceof Answer.Found found
                && found.best().span().overlaps(draft.answer());
    }
}
