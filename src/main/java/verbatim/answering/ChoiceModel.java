package verbatim.answering;

import opennlp.tools.ml.model.MaxentModel;

/**
 * The one calibrated decision: how probable it is that the best candidate is right, that another span is, or that the
 * story does not say. A maximum-entropy model (OpenNLP). Thread-safe.
 */
final class ChoiceModel {
    /** The best candidate is right. */
    static final String RIGHT = "right";
    /** The story says so, but elsewhere. */
    static final String WRONG = "wrong";
    /** The story does not say. */
    static final String MISSING = "missing";

    private final MaxentModel model;

    ChoiceModel(MaxentModel model) {
        this.model = model;
    }

    record Probabilities(double right, double missing) {}

    Probabilities of(ChoiceFeatures features) {
        double[] outcomes = model.eval(features.names(), features.values());
        return new Probabilities(outcomes[model.getIndex(RIGHT)], outcomes[model.getIndex(MISSING)]);
    }
}
