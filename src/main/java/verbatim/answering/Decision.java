package verbatim.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import verbatim.library.IndexedStory;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.reading.Proposal;
import verbatim.story.Passage;
import verbatim.story.TextSpan;

/** Decides between the spans that were read and "the story does not say". Thread-safe. */
final class Decision {
    private static final int ALTERNATIVES = 3;
    private static final double WORTH_MENTIONING = 0.05;
    /**
     * A wrong number said with confidence does more harm than any other mistake, so a number that is less probable than
     * this is not said to be more than {@link #DOUBTED_NUMBER}.
     */
    private static final double SURE_NUMBER = 0.9;
    private static final double DOUBTED_NUMBER = 0.79;

    private final Choice choice;
    private final Attributions attributions;

    Decision(Choice choice, Attributions attributions) {
        this.choice = choice;
        this.attributions = attributions;
    }

    Answer of(ReadQuestion read) {
        List<Proposal> proposals = read.proposals();
        if (proposals.isEmpty()) {
            return new Answer.NotInStory(read.question(), read.passages(), 1, null);
        }
        double[] probabilities = choice.probabilities(ChoiceFeatures.of(read.question(), proposals));
        double missing = probabilities[proposals.size()];
        List<AnswerSpan> spans = spans(read, probabilities);
        return spans.getFirst().confidence() < missing
                ? new Answer.NotInStory(read.question(), read.passages(), missing, nearest(proposals))
                : new Answer.Found(read.question(), read.passages(), spans.getFirst(), spans.subList(1, spans.size()));
    }

    /**
     * The most probable proposals, at most one of those that overlap or say the same; its probability is theirs
     * together.
     */
    private List<AnswerSpan> spans(ReadQuestion read, double[] probabilities) {
        List<Proposal> proposals = read.proposals();
        List<Integer> order = new ArrayList<>(IntStream.range(0, proposals.size()).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer i) -> -probabilities[i]));
        List<Proposal> kept = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        String text = read.story().story().text();
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
        return IntStream.range(0, kept.size()).mapToObj(k -> span(kept.get(k), sums.get(k), read))
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

    private AnswerSpan span(Proposal proposal, double probability, ReadQuestion read) {
        AnnotatedSentence sentence = proposal.sentence();
        AnnotatedStory annotated = read.story().annotated();
        TextSpan around = sentence.passage().span()
                .cover(annotated.sentences().get(annotated.sentenceIndex(proposal.span().end() - 1)).passage().span())
                .cover(proposal.span());
        boolean number = read.question().type().coarse().equals("NUM")
                || proposal.span().in(annotated.story().text()).chars().anyMatch(Character::isDigit);
        return new AnswerSpan(proposal.span(), said(probability, number),
                new Passage(around, sentence.passage().paragraph()),
                attributions.of(proposal.span(), sentence, annotated));
    }

    /** How sure of an answer to say that one is. */
    static double said(double probability, boolean number) {
        return number && probability < SURE_NUMBER ? Math.min(probability, DOUBTED_NUMBER) : probability;
    }
}
