package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.answering.AnswerSpan;
import verbatim.conversation.AcrossStories.Told;
import verbatim.conversation.Parts.Part;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** Makes replies of answers. Thread-safe. */
final class Replies {
    private final Phrases phrases = Phrases.load();
    private final Wording wording = new Wording(phrases);
    private final Suggestions suggestions;

    Replies(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * What a reply says beside the answer.
     *
     * @param story null when several were asked and none matches
     * @param several whether more than one story was asked
     */
    record Frame(@Nullable IndexedStory story, boolean several, String conversation, List<Turn> earlier,
            boolean explain,
            long started) {
        Frame in(IndexedStory answering) {
            return new Frame(answering, several, conversation, AcrossStories.of(answering, earlier), explain, started);
        }

        private IndexedStory asked() {
            return Objects.requireNonNull(story);
        }

        private @Nullable Story named() {
            return story == null ? null : story.story();
        }

        private String missing() {
            return several ? "not-in-stories" : "not-in-story";
        }

        private double millis() {
            return (System.nanoTime() - started) / 1e6;
        }

        private List<String> questions() {
            return earlier.stream().map(Turn::question).toList();
        }
    }

    Reply smallTalk(String phrase, Question question, Frame frame) {
        return new Reply(Reply.Status.CHAT, phrases.get(phrase), null, null, null, question.type(),
                question.typeProbability(), List.of(), List.of(), null, List.of(), null, frame.named(), List.of(),
                frame.conversation(), frame.millis());
    }

    /** The story does not say it, whatever it is: an instruction, or what no story has a word of. */
    Reply missing(Question question, Frame frame) {
        return new Reply(Reply.Status.NOT_IN_STORY, phrases.get(frame.missing()), null, null, 1.0, question.type(),
                question.typeProbability(), List.of(), List.of(), null,
                frame.several() ? List.of() : suggestions.instead(frame.asked(), null, frame.questions()), null,
                frame.named(), List.of(),
                frame.conversation(), frame.millis());
    }

    /** @param changed whether the question was taken otherwise than typed before its parts were */
    Reply of(List<Part> parts, boolean changed, Frame frame) {
        Answer shown = shown(parts);
        AnswerSpan best = span(shown);
        Question question = shown.question();
        Passage passage = best == null ? ((Answer.NotInStory) shown).nearest() : best.passage();
        String text = frame.asked().story().text();
        List<Answer> answers = parts.stream().map(Part::answer).toList();
        boolean several = parts.size() > 1;
        return new Reply(best == null ? Reply.Status.NOT_IN_STORY : Reply.Status.ANSWERED,
                several ? wording.of(answers, text)
                        : best == null ? phrases.get(frame.missing()) : wording.of((Answer.Found) shown, text),
                best, passage, shown.confidence(),
                question.type(), question.typeProbability(),
                shown instanceof Answer.Found found ? found.alternatives() : List.of(),
                several ? parts.stream().map(Replies::part).toList() : List.of(), understood(parts, changed),
                suggestions(shown, frame, answers), explanation(shown, frame), frame.named(), List.of(),
                frame.conversation(), frame.millis());
    }

    /** @param told what each story says that was read, the best first; not empty */
    Reply across(List<Told> told, boolean changed, Frame frame) {
        Told best = told.getFirst();
        Reply reply = of(best.parts(), changed || best.taken().changed(), frame.in(best.story()));
        if (reply.answer() == null) {
            return reply;
        }
        String words = wording.across(AcrossStories.disagreeing(told));
        return reply.saying(words, told.stream().filter(each -> each.weight() > 0).map(Replies::storyAnswer).toList());
    }

    private static StoryAnswer storyAnswer(Told told) {
        return new StoryAnswer(told.story().story(), ((Answer.Found) told.shown()).best());
    }

    /** The first part that is answered, else the first. */
    static Answer shown(List<Part> parts) {
        return parts.stream().map(Part::answer).filter(Answer.Found.class::isInstance).findFirst()
                .orElse(parts.getFirst().answer());
    }

    private static @Nullable AnswerSpan span(Answer answer) {
        return answer instanceof Answer.Found found ? found.best() : null;
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
        List<String> asked = new ArrayList<>(frame.questions());
        answers.forEach(answer -> asked.add(answer.question().text()));
        AnswerSpan best = span(shown);
        Passage nearest = shown instanceof Answer.NotInStory missing ? missing.nearest() : null;
        if (best != null) {
            return suggestions.after(frame.asked(), best.span(), asked);
        }
        TextSpan near = nearest == null ? null : nearest.span();
        // Of several stories, one may not have been asked before: trying its suggestions would take too long here.
        return frame.several()
                ? suggestions.tried(frame.asked(), near, asked)
                : suggestions.instead(frame.asked(), near, asked);
    }

    private static @Nullable Explanation explanation(Answer answer, Frame frame) {
        return frame.explain()
                ? new Explanation(frame.asked().passages().terms(answer.question()), answer.passages())
                : null;
    }
}
