package verbatim.evaluation;

import java.util.List;

/** A story and the questions to ask of it; offsets in the questions are offsets into {@code text}. */
public record TestStory(String name, String text, List<TestQuestion> questions) {
    public TestStory {
        questions = List.copyOf(questions);
    }
}
