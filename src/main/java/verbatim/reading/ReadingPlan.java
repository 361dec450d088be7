package verbatim.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Paragraph;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * Which stretches of a story are read for a question: the best paragraphs until a budget is spent, neighbours together, each
 * group behind the headline and the sentence before it, so that "he added" has its speaker. A pure function.
 */
final class ReadingPlan {
    /** What is read for one question, in code units; reading is what an answer's time goes into. */
    private static final int BUDGET = 2400;
    private static final int LONGEST_GROUP = 1000;
    private static final int LONGEST_HEADLINE = 160;
    private static final int LONGEST_CONTEXT = 250;

    private ReadingPlan() {}

    /** One list of stretches, in the story's order, for each group; the best passage is always among them. */
    static List<List<TextSpan>> of(Story story, List<ScoredPassage> passages) {
        List<List<TextSpan>> plan = new ArrayList<>();
        List<TextSpan> group = new ArrayList<>();
        int length = 0;
        int last = Passage.HEADLINE;
        for (int index : chosen(passages)) {
            TextSpan paragraph = story.paragraphs().get(index).span();
            if (group.isEmpty() || index != last + 1 || length + paragraph.length() > LONGEST_GROUP) {
                group = before(story, index);
                plan.add(group);
                length = 0;
            }
            group.add(paragraph);
            length += paragraph.length();
            last = index;
        }
        return plan.isEmpty() && story.metadata().headline() != null
                ? List.of(List.of(story.metadata().headline()))
                : plan;
    }

    private static TreeSet<Integer> chosen(List<ScoredPassage> passages) {
        TreeSet<Integer> chosen = new TreeSet<>();
        int spent = 0;
        for (ScoredPassage scored : passages) {
            int paragraph = scored.passage().paragraph();
            spent += scored.passage().span().length();
            if (paragraph != Passage.HEADLINE && (chosen.isEmpty() || spent <= BUDGET)) {
                chosen.add(paragraph);
            }
        }
        return chosen;
    }

    /** The headline and the last sentence of the paragraph before, where they are short enough to be context. */
    private static List<TextSpan> before(Story story, int index) {
        List<TextSpan> stretches = new ArrayList<>();
        TextSpan headline = story.metadata().headline();
        if (headline != null && headline.length() <= LONGEST_HEADLINE) {
            stretches.add(headline);
        }
        if (index > 0) {
            Paragraph previous = story.paragraphs().get(index - 1);
            TextSpan sentence = previous.sentences().isEmpty() ? previous.span() : previous.sentences().getLast();
            if (sentence.length() <= LONGEST_CONTEXT) {
                stretches.add(sentence);
            }
        }
        return stretches;
    }
}
