package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import verbatim.answering.Answer;
import verbatim.answering.AnswerSpan;
import verbatim.answering.Attribution;
import verbatim.story.TextSpan;

/** Puts a reply into words: spans of the story and the bot's own phrases, nothing else. Thread-safe. */
final class Wording {
    private static final String ACCORDING = "according";

    private final Phrases phrases;

    Wording(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What the bubble says to one answer: who says so and the answer, and the other version if there is one. */
    String of(Answer.Found found, String text) {
        AnswerSpan other = Versions.other(found, text);
        String best = said(found.best(), text);
        return other == null ? best : phrases.get("two-versions", best, said(other, text));
    }

    private String said(AnswerSpan answer, String text) {
        Attribution by = answer.attribution();
        String words = answer.span().in(text);
        if (by == null || touches(by, answer.span())) {
            return words;
        }
        String speaker = line(by.speaker(), text);
        String cue = line(by.cue(), text);
        if (cue.toLowerCase(Locale.ROOT).startsWith(ACCORDING)) {
            return phrases.get("said-according", speaker, cue, words);
        }
        return switch (by.kind()) {
            case QUOTE -> phrases.get("said-quote", speaker, cue, words);
            case CLAIM -> phrases.get("said-claim", speaker, cue, words);
            case DENIAL -> phrases.get("said-denial", speaker, cue, words);
        };
    }

    private static boolean touches(Attribution by, TextSpan answer) {
        return by.speaker().overlaps(answer) || by.cue().overlaps(answer);
    }

    private static String line(TextSpan span, String text) {
        return span.in(text).replaceAll("\\s+", " ");
    }

    /** What the bubble says to several questions at once: a line for each. */
    String of(List<Answer> answers, String text) {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, answers.size()).forEach(i -> lines.add(phrases.get("part-" + (i + 1),
                answers.get(i) instanceof Answer.Found found ? of(found, text) : phrases.get("not-in-story"))));
        return String.join("\n", lines);
    }
}
