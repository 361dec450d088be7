package verbatim.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Makes a trained model small: weights near zero, of which L2 regularisation leaves many, are left out, and the others
 * keep 12 bits of their fraction, so that the file's compression finds something to do.
 */
final class SlimModel {
    private static final long KEPT_BITS = -1L << 40;

    private SlimModel() {}

    static DoccatModel of(DoccatModel model, double least) {
        Object[] parts = ((AbstractModel) model.getMaxentModel()).getDataStructures();
        Map<?, ?> weights = (Map<?, ?>) parts[1];
        List<String> features = new ArrayList<>();
        List<Context> contexts = new ArrayList<>();
        weights.keySet().stream().map(String.class::cast).sorted().forEach(feature -> {
            Context slim = slim((Context) weights.get(feature), least);
            if (slim.getOutcomes().length > 0) {
                features.add(feature);
                contexts.add(slim);
            }
        });
        QNModel slim = new QNModel(contexts.toArray(Context[]::new), features.toArray(String[]::new),
                (String[]) parts[2]);
        return new DoccatModel("en", slim, Map.of(), model.getFactory());
    }

    private static Context slim(Context context, double least) {
        int[] outcomes = context.getOutcomes();
        double[] weights = context.getParameters();
        int kept = 0;
        int[] keptOutcomes = new int[outcomes.length];
        double[] keptWeights = new double[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            if (Math.abs(weights[i]) >= least) {
                keptOutcomes[kept] = outcomes[i];
                keptWeights[kept++] = Double.longBitsToDouble(Double.doubleToLongBits(weights[i]) & KEPT_BITS);
            }
        }
        return new Context(Arrays.copyOf(keptOutcomes, kept), Arrays.copyOf(keptWeights, kept));
    }
}
