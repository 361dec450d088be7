package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import verbatim.answering.Answer;
import verbatim.answering.AnswerSpan;
import verbatim.conversation.AcrossStories.Told;
import verbatim.conversation.Parts.Part;
import verbatim.story.Story;
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

    /** What several stories say, each with its headline and its day as the page writes it. */
    String across(List<Told> told) {
        List<String> lines = new ArrayList<>();
        for (Told each : told) {
            String named = named(each);
            lines.add(lines.isEmpty() ? named : phrases.get("another-story", named));
        }
        return String.join("\n", lines);
    }

    private String named(Told told) {
        Story story = told.story().story();
        List<Answer> answers = told.parts().stream().map(Part::answer).toList();
        String says = answers.size() == 1 ? of((Answer.Found) told.shown(), story.text()) : of(answers, story.text());
        TextSpan headline = story.metadata().headline();
        TextSpan published = story.metadata().published();
        String named = headline == null
                ? phrases.get("from-nameless", says)
                : phrases.get("from-story", says, line(headline, story.text()));
        return published == null ? named : phrases.get("from-dated", named, line(published, story.text()));
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
