package verbatim.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.TextSpan;

/** Gathers candidates of questions whose answers are known, and trains the {@link CandidateRanker}'s model on them. */
public final class RankerTraining {
    private static final double SAME = 0.8;
    private static final double KEPT_WRONG = 0.25;
    private static final int ITERATIONS = 100;
    private static final int CUTOFF = 5;
    private static final double L2 = 1.0;

    private final EnglishTerms english;
    private final WordNet wordNet;
    private final List<Event> events = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);

    public RankerTraining(EnglishTerms english, WordNet wordNet) {
        this.english = english;
        this.wordNet = wordNet;
    }

    /** All right candidates of a question, and a seeded sample of the wrong ones. */
    public void add(Question question, IndexedStory story, List<ScoredPassage> passages, List<TextSpan> answers) {
        for (CandidateEvidence each : CandidateRanker.evidence(question, story, passages, english, wordNet)) {
            boolean right = answers.stream().anyMatch(answer -> overlap(answer, each.candidate().span()) >= SAME);
            if (right || random.nextDouble() < KEPT_WRONG) {
                events.add(new Event(right ? CandidateRanker.RIGHT : "wrong", each.names(), each.values()));
            }
        }
    }

    /** F1 over code units: twice the shared length over the sum of lengths. */
    private static double overlap(TextSpan a, TextSpan b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return Math.max(0, 2.0 * shared / (a.length() + b.length()));
    }

    public MaxentModel train() throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
        indexer.init(parameters, null);
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        QNTrainer trainer = new QNTrainer(parameters);
        return trainer.trainModel(ITERATIONS, indexer);
    }
}
