package verbatim.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import verbatim.story.Paragraph;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * Which stretches of a story are read for a question: the best passages that fit a budget, neighbours together, each
 * group behind the headline and the sentence before it, so that "he added" has its speaker. A pure function.
 */
final class ReadingPlan {
    /** What is read for one question, in code units; reading is what an answer's time goes into. */
    static final int BUDGET = 2800;
    private static final int LONGEST_GROUP = 1000;
    private static final int LONGEST_HEADLINE = 160;
    private static final int LONGEST_CONTEXT = 250;

    private ReadingPlan() {}

    /**
     * One list of stretches, in the story's order, for each group. The best passage is always among them, though cut off
     * where it alone is over the budget; where there is room, passages from the story's start on are read too.
     *
     * @param ranked the passages that match the question, best first
     * @param all all passages of the story, in its order
     */
    static List<List<TextSpan>> of(Story story, List<Passage> ranked, List<Passage> all) {
        boolean inFront = leads(story) && !story.paragraphs().isEmpty();
        return inFront
                ? groups(story, withoutHeadline(ranked), withoutHeadline(all))
                : groups(story, ranked, all);
    }

    /** Whether the headline is short enough to stand in front of each group. */
    private static boolean leads(Story story) {
        TextSpan headline = story.metadata().headline();
        return headline != null && headline.length() <= LONGEST_HEADLINE;
    }

    private static List<Passage> withoutHeadline(List<Passage> passages) {
        return passages.stream().filter(passage -> passage.paragraph() != Passage.HEADLINE).toList();
    }

    private static List<List<TextSpan>> groups(Story story, List<Passage> ranked, List<Passage> all) {
        List<List<TextSpan>> plan = new ArrayList<>();
        List<TextSpan> group = new ArrayList<>();
        int length = 0;
        int last = -1;
        for (int index : chosen(ranked, all)) {
            Passage passage = all.get(index);
            TextSpan span = cut(passage.span(), story.text());
            if (group.isEmpty() || index != last + 1 || length + span.length() > LONGEST_GROUP) {
                group = before(story, passage);
                plan.add(group);
                length = 0;
            }
            group.add(span);
            length += span.length();
            last = index;
        }
        return plan;
    }

    private static TreeSet<Integer> chosen(List<Passage> ranked, List<Passage> all) {
        List<Passage> wanted = new ArrayList<>(ranked);
        wanted.addAll(all);
        TreeSet<Integer> chosen = new TreeSet<>();
        int left = BUDGET;
        for (Passage passage : wanted) {
            int index = all.indexOf(passage);
            if (!chosen.contains(index) && (chosen.isEmpty() || passage.span().length() <= left)) {
                chosen.add(index);
                left -= passage.span().length();
            }
        }
        return chosen;
    }

    private static TextSpan cut(TextSpan span, String text) {
        if (span.length() <= BUDGET) {
            return span;
        }
        int end = span.start() + BUDGET;
        return new TextSpan(span.start(), Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    /** The headline and the last sentence of the paragraph before, where they are short enough to be context. */
    private static List<TextSpan> before(Story story, Passage passage) {
        List<TextSpan> stretches = new ArrayList<>();
        if (leads(story) && passage.paragraph() != Passage.HEADLINE) {
            stretches.add(story.metadata().headline());
        }
        if (passage.paragraph() > 0) {
            Paragraph previous = story.paragraphs().get(passage.paragraph() - 1);
            TextSpan sentence = previous.sentences().isEmpty() ? previous.span() : previous.sentences().getLast();
            if (sentence.length() <= LONGEST_CONTEXT) {
                stretches.add(sentence);
            }
        }
        return stretches;
    }
}
