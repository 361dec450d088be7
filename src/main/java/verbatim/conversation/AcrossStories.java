package verbatim.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.conversation.Parts.Part;
import verbatim.conversation.Understanding.Taken;
import verbatim.library.FoundStory;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.library.StoryFilter;
import verbatim.question.Question;

/**
 * Asks several stories at once: finds those that may say it, asks the most promising ones, each as if it were alone, and
 * compares what they say. Reading is what an answer's time goes into, so that few are read, however many there are.
 * Thread-safe.
 */
final class AcrossStories {
    private static final int MOST_FOUND = 5;
    /** The whole budget of reading, in stories. */
    private static final int MOST_READ = 3;
    /** Beside the best match: a story that promises less is not read. */
    private static final double WORTH_READING = 0.5;
    /** Nor is one that promises less than this when a story before it has answered. */
    private static final double WORTH_COMPARING = 0.7;
    private static final double SURE = 0.5;
    private static final Pattern INNER = Pattern.compile("(?<=\\d)[.,](?=\\d)");

    private final Library library;
    private final Understanding understanding;
    private final Parts parts;

    AcrossStories(Library library, Understanding understanding, Parts parts) {
        this.library = library;
        this.understanding = understanding;
        this.parts = parts;
    }

    /**
     * What a story says to the question.
     *
     * @param promise how well the story matches the question, beside the best match
     */
    record Told(IndexedStory story, Taken taken, List<Part> parts, double promise) {
        Answer shown() {
            return Replies.shown(parts);
        }

        /** How much speaks for its answer; 0 when it does not say. */
        double weight() {
            return shown() instanceof Answer.Found found ? found.confidence() * promise : 0;
        }
    }

    /** A story with its promise. */
    private record Promising(IndexedStory story, double promise) {}

    /**
     * What the stories say that were read: those that answer first, by how much speaks for their answer.
     *
     * @param earlier turns about whatever story
     */
    List<Told> told(String typed, Question question, StoryFilter scope, List<Turn> earlier) {
        List<Told> told = new ArrayList<>();
        for (Promising each : promising(question, scope)) {
            boolean answered = told.stream().anyMatch(before -> before.weight() >= SURE);
            if (!answered || each.promise() >= WORTH_COMPARING) {
                told.add(told(typed, each, earlier));
            }
        }
        told.sort(Comparator.comparingDouble(Told::weight).reversed());
        return told;
    }

    /** A story that nobody has asked yet must be prepared: all of them side by side. */
    private List<Promising> promising(Question question, StoryFilter scope) {
        List<FoundStory> found = library.search(question, scope, MOST_FOUND);
        double best = found.isEmpty() ? 0 : found.getFirst().score();
        return found.stream().filter(each -> each.score() >= WORTH_READING * best).limit(MOST_READ).toList()
                .parallelStream()
                .flatMap(each -> library.find(each.id()).map(story -> new Promising(story, each.score() / best))
                        .stream())
                .toList();
    }

    private Told told(String typed, Promising promising, List<Turn> earlier) {
        IndexedStory story = promising.story();
        Taken taken = understanding.taken(typed, story);
        return new Told(story, taken, parts.answered(taken.question(), of(story, earlier), story),
                promising.promise());
    }

    /** What one story says, as if it were asked alone. */
    Told told(String typed, IndexedStory story, List<Turn> earlier) {
        return told(typed, new Promising(story, 1), earlier);
    }

    static List<Turn> of(IndexedStory story, List<Turn> turns) {
        return turns.stream().filter(turn -> turn.isOf(story.story())).toList();
    }

    /** The story that answered last, if it may be asked still. */
    Optional<IndexedStory> last(List<Turn> turns, StoryFilter scope) {
        return turns.reversed().stream().filter(turn -> turn.answer() != null).map(Turn::story).findFirst()
                .filter(id -> !library.search("", scope.and(id), 1).isEmpty()).flatMap(library::find);
    }

    /** Whether a question that leans on those before it is meant for their story: it names nothing else. */
    static boolean namesOnlyWhatIsIn(IndexedStory story, Question question) {
        String text = story.story().text().toLowerCase(Locale.ROOT);
        return question.tokens().stream().skip(1)
                .filter(token -> token.tag().equals("PROPN") || Character.isUpperCase(token.text().codePointAt(0)))
                .allMatch(token -> text.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    /** The stories that answer otherwise than the best one, with about as much speaking for it. */
    static List<Told> disagreeing(List<Told> told) {
        List<Told> different = new ArrayList<>();
        for (Told each : told) {
            boolean like = each.weight() > 0 && each.weight() >= Versions.LIKE_WEIGHT * told.getFirst().weight();
            if (like && different.stream().noneMatch(other -> sayTheSame(each, other))) {
                different.add(each);
            }
        }
        return different;
    }

    private static boolean sayTheSame(Told a, Told b) {
        @Nullable
        String first = answer(a);
        @Nullable
        String second = answer(b);
        return first != null && second != null && (first.contains(second) || second.contains(first));
    }

    private static @Nullable String answer(Told told) {
        return told.shown() instanceof Answer.Found found
                ? words(found.best().span().in(told.story().story().text()))
                : null;
    }

    /** In lower case with a blank around each, so that "seven" is not found in "seventeen", nor "200" in "1,200". */
    private static String words(String answer) {
        return " "
                + INNER.matcher(answer.toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("[^\\p{L}\\d_]+", " ")
                        .strip()
                + " ";
    }
}
