package verbatim.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.TextSpan;

/** Reads the passages that retrieval found and proposes spans that may answer the question. Thread-safe. */
public final class Reading {
    private final SpanReader reader;
    private final EnglishTerms english;
    private final WordNet wordNet;

    public Reading(SpanReader reader, EnglishTerms english, WordNet wordNet) {
        this.reader = reader;
        this.english = english;
        this.wordNet = wordNet;
    }

    /** The network's spans, stretch by stretch, the best of each first; none when there is nothing to read. */
    public List<Proposal> propose(Question question, IndexedStory story, List<ScoredPassage> passages) {
        QuestionMatch match = new QuestionMatch(question, story.passages(), english, wordNet);
        Map<Integer, Double> scores = new HashMap<>();
        passages.forEach(each -> scores.put(each.passage().paragraph(), each.score() / passages.getFirst().score()));
        Map<Integer, SentenceView> views = new HashMap<>();
        List<Proposal> proposals = new ArrayList<>();
        Read read = read(story, passages,
                step -> reader.read(question.inContext(), story.story().text(), step));
        for (ReadSpan found : read.spans()) {
            int index = story.annotated().sentenceIndex(found.span().start());
            SentenceView view = views.computeIfAbsent(index,
                    each -> new SentenceView(story.annotated().sentences().get(each), match));
            proposals.add(proposal(found, read.again().get(found.span()), view,
                    scores.getOrDefault(view.sentence().passage().paragraph(), 0.0)));
        }
        return proposals;
    }

    /** How long the parts of reading take, one after the other; as {@link #propose} reads. */
    public ReadingTimes time(Question question, IndexedStory story, List<ScoredPassage> passages) {
        ReadingTimes times = new ReadingTimes();
        read(story, passages,
                step -> times.read(reader, question.inContext(), story.story().text(), step));
        return times;
    }

    /** @param again margins of the best spans when their sentences are read alone; empty when the network is sure */
    private record Read(Collection<ReadSpan> spans, Map<TextSpan, Double> again) {}

    /**
     * Step by step, until a span is good enough; what is not beyond doubt is looked at again. The headline stands in front of every passage: a span that is
     * found in it more than once counts as it was found best.
     */
    private static Read read(IndexedStory story, List<ScoredPassage> passages,
            Function<List<List<TextSpan>>, List<ReadSpan>> reader) {
        Map<TextSpan, ReadSpan> read = new LinkedHashMap<>();
        for (List<List<TextSpan>> step : plan(story, passages)) {
            reader.apply(step).forEach(found -> read.merge(found.span(), found,
                    BinaryOperator.maxBy(Comparator.comparingDouble(ReadSpan::margin))));
            if (read.values().stream().anyMatch(ReadSpan::isSure)) {
                return new Read(read.values(), Map.of());
            }
            if (read.values().stream().anyMatch(ReadSpan::isEnough)) {
                break;
            }
        }
        return new Read(read.values(), SecondLook.margins(read.values(), story.annotated(), reader));
    }

    private static List<List<List<TextSpan>>> plan(IndexedStory story, List<ScoredPassage> ranked) {
        return ReadingPlan.of(story.story(), ranked.stream().map(ScoredPassage::passage).toList(),
                story.passages().passages());
    }

    private static Proposal proposal(ReadSpan found, @Nullable Double again, SentenceView view, double passage) {
        TextSpan span = found.span();
        return new Proposal(span, view.sentence(), found.margin(), again, view.outside(span),
                view.near(span),
                view.inside(span), passage);
    }
}
