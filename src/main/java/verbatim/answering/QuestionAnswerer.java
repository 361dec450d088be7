package verbatim.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verbatim.library.IndexedStory;
import verbatim.mention.AnnotatedSentence;
import verbatim.question.Question;
import verbatim.reading.Proposal;
import verbatim.reading.Reading;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Passage;
import verbatim.story.TextSpan;

/**
 * Answers one question from one story: retrieves passages, reads them, and decides whether a span is the
 * answer or the story does not say. What it says about one story depends on nothing else. Thread-safe.
 */
public final class QuestionAnswerer {
    /** Paragraphs that are retrieved for a question. */
    public static final int PASSAGES = 10;

    private static final int ALTERNATIVES = 3;
    private static final double WORTH_MENTIONING = 0.05;

    private final Reading reading;
    private final Choice choice;
    private final Attributions attributions;

    public QuestionAnswerer(Reading reading, Choice choice, Attributions attributions) {
        this.reading = reading;
        this.choice = choice;
        this.attributions = attributions;
    }

    /** Never fails: a question that nothing in the story matches is one that the story does not answer. */
    public Answer answer(Question question, IndexedStory story) {
        if (question.isClearly(PageAnswers.COARSE)) {
            return fromPage(question, story);
        }
        List<ScoredPassage> passages = story.passages().search(question, PASSAGES);
        List<Proposal> proposals = reading.propose(question, story, passages);
        return proposals.isEmpty()
                ? missing(question, passages, 1, null)
                : choose(question, story, passages, proposals);
    }

    private Answer choose(Question question, IndexedStory story, List<ScoredPassage> passages,
            List<Proposal> proposals) {
        double[] probabilities = choice.probabilities(ChoiceFeatures.of(question, proposals));
        double missing = probabilities[proposals.size()];
        List<AnswerSpan> spans = spans(proposals, probabilities, story);
        if (spans.getFirst().confidence() < missing) {
            return missing(question, passages, missing, nearest(proposals));
        }
        return new Answer.Found(question, passages, spans.getFirst(), spans.subList(1, spans.size()));
    }

    /**
     * The most probable proposals, at most one of those that overlap or say the same; its probability is theirs
     * together.
     */
    private List<AnswerSpan> spans(List<Proposal> proposals, double[] probabilities, IndexedStory story) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, proposals.size()).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer i) -> -probabilities[i]));
        List<Proposal> kept = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        String text = story.story().text();
        for (int i : order) {
            Proposal proposal = proposals.get(i);
            int same = IntStream.range(0, kept.size()).filter(k -> isSame(kept.get(k).span(), proposal.span(), text))
                    .findFirst().orElse(-1);
            if (same >= 0) {
                sums.set(same, sums.get(same) + probabilities[i]);
            } else if (kept.isEmpty() || kept.size() <= ALTERNATIVES && probabilities[i] >= WORTH_MENTIONING) {
                kept.add(proposal);
                sums.add(probabilities[i]);
            }
        }
        return IntStream.range(0, kept.size()).mapToObj(k -> span(kept.get(k), sums.get(k), story))
                .sorted(Comparator.comparingDouble(AnswerSpan::confidence).reversed()).toList();
    }

    private static boolean isSame(TextSpan a, TextSpan b, String text) {
        return a.overlaps(b) || a.in(text).equalsIgnoreCase(b.in(text));
    }

    /** The sentence that shares most with the question. */
    private static Passage nearest(List<Proposal> proposals) {
        return proposals.stream().max(Comparator.comparingDouble(each -> each.matched() + each.echoed())).orElseThrow()
                .sentence().passage();
    }

    private AnswerSpan span(Proposal proposal, double confidence, IndexedStory story) {
        AnnotatedSentence sentence = proposal.sentence();
        TextSpan around = sentence.passage().span()
                .cover(story.annotated().sentences().get(story.annotated().sentenceIndex(proposal.span().end() - 1))
                        .passage().span())
                .cover(proposal.span());
        return new AnswerSpan(proposal.span(), confidence, new Passage(around, sentence.passage().paragraph()),
                attributions.of(proposal.span(), sentence, story.annotated()));
    }

    private static Answer missing(Question question, List<ScoredPassage> passages, double confidence,
            @Nullable Passage nearest) {
        return new Answer.NotInStory(question, passages, confidence, nearest);
    }

    private static Answer fromPage(Question question, IndexedStory story) {
        TextSpan span = PageAnswers.find(question.type(), story.story().metadata());
        double confidence = question.typeProbability();
        if (span == null) {
            return missing(question, List.of(), confidence, null);
        }
        AnswerSpan answer = new AnswerSpan(span, confidence, new Passage(span, Passage.HEADLINE), null);
        return new Answer.Found(question, List.of(), answer, List.of());
    }
}
