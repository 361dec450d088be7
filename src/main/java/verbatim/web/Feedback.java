package verbatim.web;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * What a reader said of a reply.
 *
 * @param answer the span that was given as the answer; null when the reply was that the story does not say
 * @param words the right words, which stand in the story; null when the reader did not name them
 * @param context earlier questions of the same conversation
 */
record Feedback(
        Story story,
        String question,
        List<String> context,
        Verdict verdict,
        @Nullable TextSpan answer,
        @Nullable String words) {
    enum Verdict {
        /** The reply is right. */
        RIGHT,
        /** The answer is wrong. */
        WRONG,
        /** The story does say, though the reply was that it does not. */
        IN_STORY,
        /** The story does not say, though there was an answer. */
        NOT_IN_STORY,
        /** Nobody judged: the page notes that a question was left unanswered. */
        UNANSWERED
    }

    /** @throws Problem 422 when the body does not fit the story */
    static Feedback read(JsonBody body, Story story) {
        TextSpan answer = body.optionalSpan("answer");
        if (answer != null && !fits(answer, story.text())) {
            throw wrong("The field \"answer\" is no span of the story.");
        }
        String words = body.optionalText("words");
        if (words != null && (words.isBlank() || !story.text().contains(words.strip()))) {
            throw wrong("The story does not hold these words; please copy them as they stand in it.");
        }
        return new Feedback(story, body.question(), body.texts("context"), verdict(body), answer,
                words == null ? null : words.strip());
    }

    /** Whether the right answer is known, be it that there is none. */
    boolean settled() {
        return words != null || verdict == Verdict.RIGHT || verdict == Verdict.NOT_IN_STORY;
    }

    private static Verdict verdict(JsonBody body) {
        String name = body.text("verdict");
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().toLowerCase(Locale.ROOT).equals(name)) {
                return verdict;
            }
        }
        throw wrong("The field \"verdict\" must be \"right\", \"wrong\", \"in_story\", \"not_in_story\" or "
                + "\"unanswered\".");
    }

    private static boolean fits(TextSpan span, String text) {
        return span.length() > 0 && span.end() <= text.length() && !splits(span.start(), text)
                && !splits(span.end(), text);
    }

    private static boolean splits(int at, String text) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static Problem wrong(String sentence) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    }
}
