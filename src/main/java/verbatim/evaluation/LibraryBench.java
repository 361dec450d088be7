package verbatim.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import verbatim.conversation.Ask;
import verbatim.conversation.Chat;
import verbatim.conversation.Reply;
import verbatim.conversation.UnknownStoryException;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.library.NewStory;
import verbatim.library.StoryFilter;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;
import verbatim.story.StoryException;

/**
 * Measures what a growing library costs, with {@link InventedNews}: finding stories, whole answers across all of them, the
 * index, adding and memory. Processor time stands beside the clock's, because it says the same on a busy machine.
 */
public final class LibraryBench {
    private static final int BATCH = 500;
    private static final int SEARCHES = 300;
    private static final int WARM_UP = 15;
    private static final double NANOS = 1e6;
    private static final double SECOND = 1e9;
    private static final OperatingSystemMXBean MACHINE = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private final Library library;
    private final Chat chat;
    private final QuestionClassifier classifier;
    private final InventedNews news = new InventedNews();
    private final List<List<String>> rows = new ArrayList<>(
            List.of(List.of("stories", "search p50", "p95", "answer p50",
                    "p95", "processor", "right", "index/story", "added/s", "per core", "heap MB")));
    private int stories;

    /** @param library an empty one */
    public LibraryBench(Library library, Chat chat, QuestionClassifier classifier) {
        this.library = library;
        this.chat = chat;
        this.classifier = classifier;
    }

    /**
     * Adds stories until there are so many, and measures.
     *
     * @param asked how many questions
     */
    public void measure(int count, int asked) throws LibraryFullException {
        Times adding = adding(count);
        int added = count - stories;
        stories = count;
        Random random = new Random(count);
        answers(random, Math.min(asked, WARM_UP));
        searches(random, WARM_UP);
        double[] searches = searches(random, SEARCHES);
        long processor = MACHINE.getProcessCpuTime();
        int[] right = new int[1];
        double[] answers = answers(random, asked, correct -> right[0] += correct ? 1 : 0);
        double answerProcessor = (MACHINE.getProcessCpuTime() - processor) / NANOS / asked;
        rows.add(List.of(Integer.toString(count), millis(searches, 0.5), millis(searches, 0.95), millis(answers, 0.5),
                millis(answers, 0.95), Table.decimal(answerProcessor, 1), 100 * right[0] / asked + " %",
                Long.toString(library.indexBytes() / count), rate(added, adding.wall()),
                rate(added, adding.processor()), Table.decimal(heap(), 0)));
    }

    private record Times(long wall, long processor) {}

    private Times adding(int count) throws LibraryFullException {
        long wall = 0;
        long processor = 0;
        for (int from = stories; from < count; from += BATCH) {
            List<String> texts = IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(number -> news.story(number).text()).toList();
            long began = System.nanoTime();
            long beganProcessor = MACHINE.getProcessCpuTime();
            library.add(texts.stream().map(LibraryBench::story).toList());
            wall += System.nanoTime() - began;
            processor += MACHINE.getProcessCpuTime() - beganProcessor;
        }
        return new Times(wall, processor);
    }

    private static NewStory story(String text) {
        try {
            return NewStory.of("", text);
        } catch (StoryException e) {
            throw new IllegalStateException("an invented story is a story", e);
        }
    }

    private double[] searches(Random random, int count) {
        List<Question> questions = random.ints(count, 0, stories)
                .mapToObj(number -> classifier.classify(news.story(number).question())).toList();
        return questions.stream().mapToDouble(question -> {
            long began = System.nanoTime();
            library.search(question, StoryFilter.ALL, 5);
            return (System.nanoTime() - began) / NANOS;
        }).sorted().toArray();
    }

    private void answers(Random random, int count) {
        answers(random, count, correct -> {});
    }

    private double[] answers(Random random, int count, Consumer<Boolean> right) {
        return random.ints(count, 0, stories).mapToDouble(number -> {
            InventedNews.Invented story = news.story(number);
            long began = System.nanoTime();
            Reply reply = ask(story.question());
            double millis = (System.nanoTime() - began) / NANOS;
            right.accept(reply.answer() != null && reply.story() != null && reply.story().text().equals(story.text())
                    && reply.answer().span().in(story.text()).contains(story.answer()));
            return millis;
        }).sorted().toArray();
    }

    private Reply ask(String question) {
        try {
            return chat.ask(Ask.across(StoryFilter.ALL, question, null, false));
        } catch (UnknownStoryException e) {
            throw new IllegalStateException("no story was named", e);
        }
    }

    /** What is in use, once what is not has been collected. */
    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) (1 << 20);
    }

    private static String rate(int count, long nanos) {
        return nanos == 0 ? "" : Long.toString(Math.round(count * SECOND / nanos));
    }

    private static String millis(double[] sorted, double share) {
        return Table.decimal(sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))], 1);
    }

    /** The newest line of the table, to be seen while the next one is measured. */
    public String newest() {
        return String.join("  ", rows.getLast());
    }

    /** Milliseconds, bytes of index, stories added in a second; the last line is the newest. */
    public String table() {
        return Table.of(rows);
    }
}
