package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.answering.AnswerSpan;
import verbatim.conversation.Understanding.Part;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.story.Passage;

/** Makes replies of answers. Thread-safe. */
final class Replies {
    private static final String MISSING = "not-in-story";

    private final Phrases phrases = Phrases.load();
    private final Wording wording = new Wording(phrases);
    private final Suggestions suggestions;

    Replies(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** What a reply says beside the answer. */
    record Frame(IndexedStory story, String conversation, List<Turn> earlier, boolean explain, long started) {
        private double millis() {
            return (System.nanoTime() - started) / 1e6;
        }

        private List<String> asked() {
            return earlier.stream().map(Turn::question).toList();
        }
    }

    Reply smallTalk(String phrase, Question question, Frame frame) {
        return new Reply(Reply.Status.CHAT, phrases.get(phrase), null, null, null, question.type(),
                question.typeProbability(), List.of(), List.of(), null, List.of(), null, frame.story().story(),
                frame.conversation(), frame.millis());
    }

    /** The story does not say it, whatever it is. */
    Reply toInstruction(Question question, Frame frame) {
        return new Reply(Reply.Status.NOT_IN_STORY, phrases.get(MISSING), null, null, 1.0, question.type(),
                question.typeProbability(), List.of(), List.of(), null,
                suggestions.instead(frame.story(), null, frame.asked()), null, frame.story().story(),
                frame.conversation(), frame.millis());
    }

    /** @param changed whether the question was taken otherwise than typed before its parts were */
    Reply of(List<Part> parts, boolean changed, Frame frame) {
        Answer shown = shown(parts);
        AnswerSpan best = span(shown);
        Question question = shown.question();
        Passage passage = best == null ? ((Answer.NotInStory) shown).nearest() : best.passage();
        String text = frame.story().story().text();
        List<Answer> answers = parts.stream().map(Part::answer).toList();
        boolean several = parts.size() > 1;
        return new Reply(best == null ? Reply.Status.NOT_IN_STORY : Reply.Status.ANSWERED,
                several ? wording.of(answers, text) : said(shown, text), best, passage, shown.confidence(),
                question.type(), question.typeProbability(),
                shown instanceof Answer.Found found ? found.alternatives() : List.of(),
                several ? parts.stream().map(Replies::part).toList() : List.of(), understood(parts, changed),
                suggestions(shown, frame, answers), explanation(shown, frame), frame.story().story(),
                frame.conversation(), frame.millis());
    }

    /** The first part that is answered, else the first. */
    private static Answer shown(List<Part> parts) {
        return parts.stream().map(Part::answer).filter(Answer.Found.class::isInstance).findFirst()
                .orElse(parts.getFirst().answer());
    }

    private static @Nullable AnswerSpan span(Answer answer) {
        return answer instanceof Answer.Found found ? found.best() : null;
    }

    private String said(Answer answer, String text) {
        return answer instanceof Answer.Found found ? wording.of(found, text) : phrases.get(MISSING);
    }

    private static ReplyPart part(Part part) {
        Answer answer = part.answer();
        return new ReplyPart(answer.question().text(), span(answer), answer.confidence());
    }

    private static @Nullable String understood(List<Part> parts, boolean changed) {
        if (!changed && parts.stream().noneMatch(Part::rewritten)) {
            return null;
        }
        return String.join(" ", parts.stream().map(part -> sentence(part.answer().question().text())).toList());
    }

    private static String sentence(String question) {
        String first = question.substring(0, question.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        String rest = question.substring(question.offsetByCodePoints(0, 1));
        return first + rest + (rest.matches("(?s).*[\\p{L}\\p{N}]") ? "?" : "");
    }

    private List<String> suggestions(Answer shown, Frame frame, List<Answer> answers) {
        List<String> asked = new ArrayList<>(frame.asked());
        answers.forEach(answer -> asked.add(answer.question().text()));
        AnswerSpan best = span(shown);
        Passage nearest = shown instanceof Answer.NotInStory missing ? missing.nearest() : null;
        return best == null
                ? suggestions.instead(frame.story(), nearest == null ? null : nearest.span(), asked)
                : suggestions.after(frame.story(), best.span(), asked);
    }

    private static @Nullable Explanation explanation(Answer answer, Frame frame) {
        return frame.explain()
                ? new Explanation(frame.story().passages().terms(answer.question()), answer.passages())
                : null;
    }
}
