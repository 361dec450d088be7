package verbatim.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import verbatim.story.Paragraph;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * Which stretches of a story are read for a question, and in which order: the best passages in a first step, others in a
 * second one that a sure answer makes needless. What is read in one step is laid out in two windows of about the same
 * length, to be read side by side. Passages stand in the story's order behind the headline, each behind the sentence
 * before it, so that "he added" has its speaker. A pure function.
 */
final class ReadingPlan {
    /** What is read in the first step, in code units; reading is what an answer's time goes into. */
    static final int BUDGET = 1500;
    private static final int SECOND_BUDGET = 1300;
    static final int LONGEST_HEADLINE = 160;
    private static final int LONGEST_CONTEXT = 160;

    private final Story story;
    private final List<Passage> all;
    private final boolean leads;
    private final TreeSet<Integer> read = new TreeSet<>();

    private ReadingPlan(Story story, List<Passage> all, boolean leads) {
        this.story = story;
        this.all = all;
        this.leads = leads;
    }

    /**
     * The steps, each a list of windows, each a list of stretches in the story's order. The best passage is always in the
     * first, though cut off where it alone is over the budget; where there is room, passages from the story's start on
     * are read too.
     *
     * @param ranked the passages that match the question, best first
     * @param all all passages of the story, in its order
     */
    static List<List<List<TextSpan>>> of(Story story, List<Passage> ranked, List<Passage> all) {
        TextSpan headline = story.metadata().headline();
        boolean leads = headline != null && headline.length() <= LONGEST_HEADLINE && !story.paragraphs().isEmpty();
        return leads
                ? new ReadingPlan(story, withoutHeadline(all), true).steps(withoutHeadline(ranked))
                : new ReadingPlan(story, all, false).steps(ranked);
    }

    private static List<Passage> withoutHeadline(List<Passage> passages) {
        return passages.stream().filter(passage -> passage.paragraph() != Passage.HEADLINE).toList();
    }

    private List<List<List<TextSpan>>> steps(List<Passage> ranked) {
        Map<Passage, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.putIfAbsent(all.get(i), i);
        }
        List<Integer> wanted = new ArrayList<>(ranked.stream().map(places::get).toList());
        wanted.addAll(places.values().stream().sorted().toList());
        List<List<List<TextSpan>>> steps = new ArrayList<>();
        for (int budget : new int[]{BUDGET, SECOND_BUDGET}) {
            List<Integer> chosen = new ArrayList<>(chosen(wanted, budget));
            if (!chosen.isEmpty()) {
                steps.add(windows(chosen));
            }
        }
        return steps;
    }

    /** What is wanted most of what has not been read and fits the budget; the first of all even if it does not. */
    private TreeSet<Integer> chosen(List<Integer> wanted, int budget) {
        TreeSet<Integer> chosen = new TreeSet<>();
        int left = budget;
        for (int place : wanted) {
            int length = all.get(place).span().length();
            if ((length <= left || read.isEmpty()) && read.add(place)) {
                chosen.add(place);
                left -= length;
            }
        }
        return chosen;
    }

    /** Cut in two where the longer part is shortest. */
    private List<List<TextSpan>> windows(List<Integer> places) {
        List<List<TextSpan>> best = List.of(window(places));
        for (int cut = 1; cut < places.size(); cut++) {
            List<List<TextSpan>> parts = List.of(window(places.subList(0, cut)),
                    window(places.subList(cut, places.size())));
            if (longest(parts) < longest(best)) {
                best = parts;
            }
        }
        return best;
    }

    private static int longest(List<List<TextSpan>> windows) {
        return windows.stream().mapToInt(window -> window.stream().mapToInt(TextSpan::length).sum()).max().orElse(0);
    }

    private List<TextSpan> window(List<Integer> places) {
        List<TextSpan> window = new ArrayList<>();
        if (leads) {
            window.add(story.metadata().headline());
        }
        for (int i = 0; i < places.size(); i++) {
            if (i == 0 || places.get(i) != places.get(i - 1) + 1) {
                addContext(all.get(places.get(i)), window);
            }
            window.add(cut(all.get(places.get(i)).span(), story.text()));
        }
        return window;
    }

    /** The last sentence of the paragraph before, where it is short enough to be context. */
    private void addContext(Passage passage, List<TextSpan> window) {
        if (passage.paragraph() > 0) {
            Paragraph previous = story.paragraphs().get(passage.paragraph() - 1);
            TextSpan sentence = previous.sentences().isEmpty() ? previous.span() : previous.sentences().getLast();
            if (sentence.length() <= LONGEST_CONTEXT && !window.contains(sentence)) {
                window.add(sentence);
            }
        }
    }

    private static TextSpan cut(TextSpan span, String text) {
        if (span.length() <= BUDGET) {
            return span;
        }
        int end = span.start() + BUDGET;
        return new TextSpan(span.start(), Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }
}
