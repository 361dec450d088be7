package verbatim.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions read from one file, by story.
 *
 * @param name the file's name without its endings
 * @param sha256 hexadecimal, over the file's bytes when not compressed, and then over those of the story files that it
 *        names, in the order in which it first names them
 * @param remarks what is odd about the file, but can be lived with, as sentences
 */
public record QuestionSet(
        String name, String sha256, Selection selection, List<TestStory> stories, List<String> remarks) {
    public QuestionSet {
        stories = List.copyOf(stories);
        remarks = List.copyOf(remarks);
    }

    /** How many questions will be asked. */
    public int size() {
        return stories.stream().mapToInt(story -> story.questions().size()).sum();
    }

    /** The name, and what was selected. */
    public String title() {
        return name + selection.words();
    }

    /** The first questions of a list of stories, as many as are allowed. */
    static List<TestStory> first(int limit, List<TestStory> stories) {
        List<TestStory> kept = new ArrayList<>();
        int left = limit;
        for (TestStory story : stories) {
            List<TestQuestion> questions = story.questions().subList(0, Math.min(left, story.questions().size()));
            if (!questions.isEmpty()) {
                kept.add(new TestStory(story.name(), story.text(), questions));
                left -= questions.size();
            }
        }
        return kept;
    }
}
