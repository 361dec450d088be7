package verbatim.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.answering.AnswerSpan;
import verbatim.answering.Attribution;
import verbatim.conversation.Explanation;
import verbatim.conversation.Reply;
import verbatim.conversation.ReplyPart;
import verbatim.conversation.StoryAnswer;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Passage;
import verbatim.story.Story;

/** A reply as the API gives it: every field is always there, null or empty when there is nothing to say. */
record ReplyJson(
        String status,
        String reply,
        @Nullable AnswerJson answer,
        @Nullable SpanJson passage,
        @Nullable Double confidence,
        TypeJson questionType,
        List<AnswerJson> alternatives,
        List<PartJson> parts,
        @Nullable String understood,
        List<String> suggestions,
        @Nullable ExplanationJson explanation,
        StoryJson.@Nullable Heading story,
        List<StoryAnswerJson> stories,
        String conversation,
        double millis) {

    static ReplyJson of(Reply reply) {
        Story story = reply.story();
        AnswerSpan answer = reply.answer();
        Passage passage = reply.passage();
        Explanation explanation = reply.explanation();
        return new ReplyJson(name(reply.status()), reply.reply(),
                answer == null ? null : AnswerJson.of(answer, Objects.requireNonNull(story)),
                passage == null ? null : SpanJson.of(passage.span(), story.text()), reply.confidence(),
                new TypeJson(reply.type().label(), reply.typeProbability()),
                reply.alternatives().stream().map(each -> AnswerJson.of(each, story)).toList(),
                reply.parts().stream().map(each -> PartJson.of(each, story)).toList(),
                reply.understood(), reply.suggestions(),
                explanation == null ? null : ExplanationJson.of(explanation, story.text()),
                story == null ? null : StoryJson.Heading.of(story),
                reply.stories().stream().map(StoryAnswerJson::of).toList(), reply.conversation(), reply.millis());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What one of several stories says. */
    record StoryAnswerJson(StoryJson.Heading story, AnswerJson answer) {
        private static StoryAnswerJson of(StoryAnswer each) {
            return new StoryAnswerJson(StoryJson.Heading.of(each.story()), AnswerJson.of(each.answer(), each.story()));
        }
    }

    record TypeJson(String label, double probability) {}

    record AnswerJson(String text, int start, int end, double confidence, String storyId, SpanJson passage,
            @Nullable AttributionJson attribution) {

        private static AnswerJson of(AnswerSpan answer, Story story) {
            Attribution attribution = answer.attribution();
            return new AnswerJson(answer.span().in(story.text()), answer.span().start(), answer.span().end(),
                    answer.confidence(), story.id(), SpanJson.of(answer.passage().span(), story.text()),
                    attribution == null ? null : AttributionJson.of(attribution, story.text()));
        }
    }

    /** An answer's fields, null when the story does not say, with the question that this part is. */
    record PartJson(String question, String status, @Nullable String text, @Nullable Integer start,
            @Nullable Integer end, double confidence, String storyId, @Nullable SpanJson passage,
            @Nullable AttributionJson attribution) {

        private static PartJson of(ReplyPart part, Story story) {
            if (part.answer() == null) {
                return new PartJson(part.question(), name(Reply.Status.NOT_IN_STORY), null, null, null,
                        part.confidence(), story.id(), null, null);
            }
            AnswerJson answer = AnswerJson.of(part.answer(), story);
            return new PartJson(part.question(), name(Reply.Status.ANSWERED), answer.text(), answer.start(),
                    answer.end(), answer.confidence(), story.id(), answer.passage(), answer.attribution());
        }
    }

    record AttributionJson(String speaker, String cue, String kind) {
        private static AttributionJson of(Attribution attribution, String text) {
            return new AttributionJson(attribution.speaker().in(text), attribution.cue().in(text),
                    name(attribution.kind()));
        }
    }

    record ExplanationJson(List<String> terms, List<ScoredJson> passages) {
        private static ExplanationJson of(Explanation explanation, String text) {
            return new ExplanationJson(explanation.terms(),
                    explanation.passages().stream().map(each -> ScoredJson.of(each, text)).toList());
        }
    }

    record ScoredJson(String text, int start, int end, double score) {
        private static ScoredJson of(ScoredPassage scored, String text) {
            SpanJson span = SpanJson.of(scored.passage().span(), text);
            return new ScoredJson(span.text(), span.start(), span.end(), scored.score());
        }
    }
}
