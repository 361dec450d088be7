package verbatim.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.answering.AnswerSpan;
import verbatim.conversation.Ask;
import verbatim.conversation.Chat;
import verbatim.conversation.Reply;
import verbatim.conversation.UnknownStoryException;
import verbatim.library.FoundStory;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.library.StoryFilter;
import verbatim.question.QuestionClassifier;
import verbatim.story.StoryException;

/**
 * Asks the questions of sets of all their stories together, instead of their own story only. A reply is right when it would
 * be right of the story alone and names that story; what the own story does not say, no other is expected to say.
 */
public final class AllStories {
    private static final int FOUND = 5;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.95;

    private final Library library;
    private final Chat chat;
    private final QuestionClassifier classifier;
    private final List<Asked> asked = new ArrayList<>();

    /** @param library an empty one; it keeps the stories */
    public AllStories(Library library, Chat chat, QuestionClassifier classifier) {
        this.library = library;
        this.chat = chat;
        this.classifier = classifier;
    }

    /**
     * What came of one question.
     *
     * @param answered whether any story answers, and {@code own} whether it is the question's
     * @param found rank, from 1, at which the question's story was found; 0 when it was not
     */
    private record Asked(TestQuestion question, boolean right, boolean answered, boolean own, int found,
            double millis) {
        boolean answerable() {
            return !question.golds().isEmpty();
        }

        boolean unanswerable() {
            return question.expected() == Reply.Status.NOT_IN_STORY;
        }
    }

    /** Asks every question; {@code each} is told after each. */
    public void run(List<QuestionSet> sets, Runnable each) throws QuestionSetException {
        Map<String, String> ids = new HashMap<>();
        for (QuestionSet set : sets) {
            for (TestStory story : set.stories()) {
                ids.put(story.text(), add(set, story));
            }
        }
        for (QuestionSet set : sets) {
            for (TestStory story : set.stories()) {
                story.questions().forEach(question -> {
                    asked.add(ask(question, ids.get(story.text())));
                    each.run();
                });
            }
        }
    }

    private String add(QuestionSet set, TestStory story) throws QuestionSetException {
        try {
            return library.add("", story.text()).id();
        } catch (StoryException | LibraryFullException e) {
            throw new QuestionSetException(set.name() + ", " + story.name() + ": " + e.getMessage(), e);
        }
    }

    private Asked ask(TestQuestion question, String id) {
        String conversation = null;
        for (String earlier : question.context()) {
            conversation = ask(earlier, conversation).conversation();
        }
        long started = System.nanoTime();
        Reply reply = ask(question.question(), conversation);
        double millis = (System.nanoTime() - started) / 1e6;
        AnswerSpan answer = reply.answer();
        boolean own = reply.story() != null && reply.story().id().equals(id);
        String words = answer == null || reply.story() == null ? "" : answer.span().in(reply.story().text());
        Outcome outcome = new Outcome(question, reply.status(), words, answer == null ? null : answer.span(),
                reply.confidence(), reply.type().label(), 0, 0, millis);
        return new Asked(question, outcome.right() && (own || !outcome.answered()), outcome.answered(), own,
                rank(question, id), millis);
    }

    private Reply ask(String question, @Nullable String conversation) {
        try {
            return chat.ask(Ask.across(StoryFilter.ALL, question, conversation, false));
        } catch (UnknownStoryException e) {
            throw new IllegalStateException("no story was named", e);
        }
    }

    private int rank(TestQuestion question, String id) {
        return library.search(classifier.classify(question.question()), StoryFilter.ALL, FOUND).stream()
                .map(FoundStory::id).toList().indexOf(id) + 1;
    }

    /** How good the replies are, beside those to the same questions asked of their own story alone. */
    public String table(List<Result> alone) {
        List<Outcome> own = alone.stream().flatMap(result -> result.outcomes().stream()).toList();
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("", "own story", "all " + library.size() + " stories")));
        rows.add(List.of("questions", Integer.toString(own.size()), Integer.toString(asked.size())));
        rows.add(List.of("right", share(own, any -> true, Outcome::right), share(asked, any -> true, Asked::right)));
        rows.add(List.of("with an answer: refused", share(own, Outcome::answerable, each -> !each.answered()),
                share(asked, Asked::answerable, each -> !each.answered())));
        rows.add(List.of("with an answer: another story's", "",
                share(asked, Asked::answerable, each -> each.answered() && !each.own())));
        rows.add(List.of("without an answer: refused", share(own, Outcome::unanswerable, each -> !each.answered()),
                share(asked, Asked::unanswerable, each -> !each.answered())));
        for (int most : new int[]{1, 3, FOUND}) {
            rows.add(List.of("story found @" + most, "",
                    share(asked, Asked::answerable, each -> each.found() > 0 && each.found() <= most)));
        }
        for (double share : new double[]{MIDDLE, HIGH}) {
            rows.add(List.of("milliseconds, p" + Math.round(share * 100),
                    at(own.stream().mapToDouble(Outcome::millis).sorted().toArray(), share),
                    at(asked.stream().mapToDouble(Asked::millis).sorted().toArray(), share)));
        }
        return Table.of(rows);
    }

    private static <T> String share(List<T> all, Predicate<T> of, Predicate<T> which) {
        List<T> some = all.stream().filter(of).toList();
        return some.isEmpty() ? "" : Table.decimal(100.0 * some.stream().filter(which).count() / some.size(), 1) + " %";
    }

    private static String at(double[] sorted, double share) {
        return sorted.length == 0
                ? ""
                : Table.decimal(sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))], 1);
    }
}
