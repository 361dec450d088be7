package verbatim.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

/**
 * Makes questions that a story does not answer out of questions that it does: each is asked again of its own story with
 * the answers' paragraphs taken out, and of the next story of the set. A question is dropped where any of its answers
 * still stands in the text that is left.
 */
public final class Unanswerable {
    private static final String BETWEEN = "\n\n";

    private Unanswerable() {}

    /** The set's unanswerable twin: a remark says how many questions were dropped. */
    public static QuestionSet of(QuestionSet set) {
        List<TestStory> made = new ArrayList<>();
        int asked = 0;
        List<TestStory> stories = set.stories();
        for (int i = 0; i < stories.size(); i++) {
            for (TestQuestion question : stories.get(i).questions()) {
                asked++;
                addIfMissing(question, without(question, stories.get(i).text()), made);
                if (stories.size() > 1) {
                    asked++;
                    addIfMissing(question, stories.get((i + 1) % stories.size()).text(), made);
                }
            }
        }
        String remark = set.name() + ": of " + asked + " questions made unanswerable, " + (asked - made.size())
                + " were dropped, since an answer still stands in the text.";
        return new QuestionSet(set.name() + " unanswerable", set.sha256(), set.selection(), byText(made),
                List.of(remark));
    }

    private static void addIfMissing(TestQuestion question, String text, List<TestStory> made) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean stillThere = question.golds().stream()
                .anyMatch(gold -> lower.contains(gold.text().strip().toLowerCase(Locale.ROOT)));
        if (!stillThere && !text.isBlank() && !question.golds().isEmpty()) {
            TestQuestion twin = new TestQuestion(question.id(), question.question(), question.type(), List.of(),
                    List.of(), List.of(), List.of(), List.of(), Reply.Status.NOT_IN_STORY);
            made.add(new TestStory(question.id(), text, List.of(twin)));
        }
    }

    /** The text without the paragraphs that hold an answer. */
    private static String without(TestQuestion question, String text) {
        StringBuilder left = new StringBuilder();
        int start = 0;
        for (String paragraph : text.split(BETWEEN, -1)) {
            TextSpan span = new TextSpan(start, start + paragraph.length());
            boolean answers = question.golds().stream()
                    .anyMatch(gold -> gold.places().stream().anyMatch(span::overlaps));
            if (!answers) {
                left.append(left.isEmpty() ? "" : BETWEEN).append(paragraph);
            }
            start = span.end() + BETWEEN.length();
        }
        return left.toString();
    }

    /** Questions of the same text are asked of one story. */
    private static List<TestStory> byText(List<TestStory> single) {
        Map<String, List<TestQuestion>> byText = new LinkedHashMap<>();
        single.forEach(story -> byText.computeIfAbsent(story.text(), text -> new ArrayList<>())
                .addAll(story.questions()));
        List<TestStory> stories = new ArrayList<>();
        byText.forEach((text, questions) -> stories.add(new TestStory(questions.getFirst().id(), text, questions)));
        return stories;
    }
}
