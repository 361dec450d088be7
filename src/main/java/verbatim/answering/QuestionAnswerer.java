package verbatim.answering;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;
import verbatim.library.IndexedStory;
import verbatim.mention.AnnotatedSentence;
import verbatim.question.Question;
import verbatim.reading.Candidate;
import verbatim.reading.CandidateRanker;
import verbatim.reading.CandidateRanker.Ranked;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Passage;
import verbatim.story.TextSpan;

/**
 * Answers one question from one story: retrieves passages, ranks candidate spans, and decides whether the best one is
 * the answer or the story does not say. What it says about one story depends on nothing else. Thread-safe.
 */
public final class QuestionAnswerer {
    /** Paragraphs that are read for a question. */
    public static final int PASSAGES = 3;

    private static final int ALTERNATIVES = 3;
    private static final double WORTH_MENTIONING = 0.1;

    private final CandidateRanker ranker;
    private final ChoiceModel choice;
    private final Attributions attributions;

    public QuestionAnswerer(CandidateRanker ranker, MaxentModel choice, Attributions attributions) {
        this.ranker = ranker;
        this.choice = new ChoiceModel(choice);
        this.attributions = attributions;
    }

    /** Never fails: a question that nothing in the story matches is one that the story does not answer. */
    public Answer answer(Question question, IndexedStory story) {
        if (question.type().coarse().equals(PageAnswers.COARSE)) {
            return fromPage(question, story);
        }
        List<ScoredPassage> passages = story.passages().search(question, PASSAGES);
        List<Ranked> ranked = ranker.rank(question, story, passages);
        return ranked.isEmpty() ? missing(question, passages, 1, null) : choose(question, story, passages, ranked);
    }

    private Answer choose(Question question, IndexedStory story, List<ScoredPassage> passages, List<Ranked> ranked) {
        ChoiceModel.Probabilities probabilities = choice.of(ChoiceFeatures.of(question, passages, ranked));
        Candidate best = ranked.getFirst().candidate();
        if (probabilities.right() < probabilities.missing()) {
            return missing(question, passages, probabilities.missing(), best.sentence().passage());
        }
        double scale = probabilities.right() / ranked.getFirst().probability();
        List<AnswerSpan> spans = distinct(ranked).stream()
                .map(each -> span(each.candidate(), Math.min(1, each.probability() * scale), story)).toList();
        return new Answer.Found(question, passages, spans.getFirst(), spans.subList(1, spans.size()));
    }

    /** The best candidate and those after it that overlap none before them and are not far less probable. */
    private static List<Ranked> distinct(List<Ranked> ranked) {
        List<Ranked> kept = new ArrayList<>();
        double least = ranked.getFirst().probability() * WORTH_MENTIONING;
        for (Ranked each : ranked) {
            TextSpan span = each.candidate().span();
            if (kept.size() <= ALTERNATIVES && each.probability() >= least
                    && kept.stream().noneMatch(other -> other.candidate().span().overlaps(span))) {
                kept.add(each);
            }
        }
        return kept;
    }

    private AnswerSpan span(Candidate candidate, double confidence, IndexedStory story) {
        AnnotatedSentence sentence = candidate.sentence();
        return new AnswerSpan(candidate.span(), confidence, sentence.passage(),
                attributions.of(candidate.span(), sentence));
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
