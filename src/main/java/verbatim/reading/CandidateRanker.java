package verbatim.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.ml.model.MaxentModel;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.mention.AnnotatedSentence;
import verbatim.question.Question;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.ScoredPassage;

/**
 * Proposes candidate spans from the passages that retrieval found, and ranks them by a maximum-entropy model (OpenNLP)
 * over what speaks for and against each. Thread-safe.
 */
public final class CandidateRanker {
    static final String RIGHT = "right";

    private final MaxentModel model;
    private final EnglishTerms english;
    private final WordNet wordNet;

    public CandidateRanker(MaxentModel model, EnglishTerms english, WordNet wordNet) {
        this.model = model;
        this.english = english;
        this.wordNet = wordNet;
    }

    /** A candidate with the model's probability that it, looked at alone, is the answer. */
    record Ranked(Candidate candidate, double probability) {}

    /** All candidates of the passages, best first; ties in the order of the text. */
    List<Ranked> rank(Question question, IndexedStory story, List<ScoredPassage> passages) {
        int right = model.getIndex(RIGHT);
        List<Ranked> ranked = new ArrayList<>();
        for (CandidateEvidence each : evidence(question, story, passages, english, wordNet)) {
            double probability = model.eval(each.names(), each.values())[right];
            ranked.add(new Ranked(each.candidate(), probability));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed()
                .thenComparing(each -> each.candidate().span()));
        return ranked;
    }

    static List<CandidateEvidence> evidence(Question question, IndexedStory story, List<ScoredPassage> passages,
            EnglishTerms english, WordNet wordNet) {
        QuestionMatch match = new QuestionMatch(question, story.passages(), english, wordNet);
        double best = passages.isEmpty() ? 1 : passages.getFirst().score();
        List<CandidateEvidence> all = new ArrayList<>();
        for (ScoredPassage passage : passages) {
            for (AnnotatedSentence sentence : story.annotated().sentences()) {
                if (sentence.passage().paragraph() == passage.passage().paragraph()) {
                    SentenceView view = new SentenceView(sentence, match);
                    for (Candidate candidate : CandidateFinder.in(sentence)) {
                        all.add(CandidateFeatures.of(candidate, question, view, passage.score() / best,
                                story.story().text(), wordNet));
                    }
                }
            }
        }
        return all;
    }
}
