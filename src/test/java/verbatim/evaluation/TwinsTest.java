package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.conversation.Reply;

class TwinsTest {
    private static TestQuestion question(String id, String... golds) {
        TestQuestion like = Outcomes.question(golds);
        return new TestQuestion(id, like.question(), null, like.golds(), List.of(), List.of(), List.of(), List.of(),
                golds.length == 0 ? Reply.Status.NOT_IN_STORY : Reply.Status.ANSWERED);
    }

    private static Result result(String name, Outcome... outcomes) {
        return new Result(new QuestionSet(name, "", Selection.ALL, List.of(), List.of()), Arrays.asList(outcomes));
    }

    @Test
    void comparesQuestionsOfTheSameId() {
        TestQuestion a = question("a", "nine");
        TestQuestion b = question("b", "ten");
        TestQuestion c = question("c");
        Result noisy = result("noisy", Outcomes.answered(a, "six", 0.5), Outcomes.answered(b, "ten", 0.5),
                Outcomes.answered(c, "one", 0.5), Outcomes.refused(question("other"), 0.5));
        Result clean = result("clean", Outcomes.refused(c, 0.5), Outcomes.answered(a, "nine", 0.5),
                Outcomes.refused(b, 0.5));
        assertEquals(new Twins("noisy against clean", 3, 2, 1, 1), Twins.of(noisy, clean));
        assertEquals("noisy against clean: 3 with a twin, 2 worse, 1 better, as good or better 33.3 %; "
                + "1 more false answers", Twins.of(noisy, clean).line().strip());
    }
}
