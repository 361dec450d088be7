package verbatim.evaluation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

/** Questions and outcomes for tests, all with the evidence at 10 to 40. */
final class Outcomes {
    private Outcomes() {}

    static TestQuestion question(@Nullable String type, List<String> must, List<String> mustNot, String... golds) {
        List<Gold> acceptable = Arrays.stream(golds).map(text -> new Gold(text, List.of(), List.of()))
                .toList();
        return new TestQuestion("id", "question?", type, acceptable, must, mustNot, List.of(new TextSpan(10, 40)),
                List.of(), golds.length == 0 ? Reply.Status.NOT_IN_STORY : Reply.Status.ANSWERED);
    }

    static TestQuestion question(String... golds) {
        return question(null, List.of(), List.of(), golds);
    }

    static Outcome answered(TestQuestion asked, String answer, double confidence) {
        return new Outcome(asked, Reply.Status.ANSWERED, answer, new TextSpan(20, 20 + answer.length()), confidence,
                "HUM:ind", 1, 0, 1);
    }

    static Outcome refused(TestQuestion asked, double confidence) {
        return new Outcome(asked, Reply.Status.NOT_IN_STORY, "", null, confidence, "HUM:ind", 0, 0, 1);
    }

    static Outcome chatted(TestQuestion asked) {
        return new Outcome(asked, Reply.Status.CHAT, "", null, null, "CHAT:greeting", 0, 0, 1);
    }
}
