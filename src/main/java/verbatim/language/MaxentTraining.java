package verbatim.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Gathers examples with named numbers and trains a maximum-entropy model on them by L-BFGS (OpenNLP). */
public final class MaxentTraining {
    private static final int ITERATIONS = 100;

    private final List<Event> events = new ArrayList<>();
    private final int cutoff;
    private final double l2;

    /**
     * @param cutoff features seen less often are left out
     * @param l2 weight of the penalty on large parameters
     */
    public MaxentTraining(int cutoff, double l2) {
        this.cutoff = cutoff;
        this.l2 = l2;
    }

    public void add(String outcome, String[] names, float[] values) {
        events.add(new Event(outcome, names, values));
    }

    public int size() {
        return events.size();
    }

    public AbstractModel train() throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, l2);
        OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
        indexer.init(parameters, null);
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        return new QNTrainer(parameters).trainModel(ITERATIONS, indexer);
    }
}
