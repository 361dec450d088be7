package verbatim.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Gathers options of which some are right and finds the {@link Choice} under which the right ones, taken together, are
 * most probable, with a penalty on large weights. Minimised by L-BFGS (OpenNLP).
 */
final class ChoiceFit {
    private static final double PENALTY = 0.5;
    private static final int UPDATES = 15;
    private static final int ITERATIONS = 300;
    private static final int EVALUATIONS = 30_000;

    private final Map<String, Integer> features = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();

    private record Example(int[][] names, double[][] values, boolean[] right, String source) {}

    /**
     * @param options each option's named numbers
     * @param right which of the options are right: at least one
     * @param source where the example comes from, see {@link #choice}
     */
    void add(List<Map<String, Double>> options, boolean[] right, String source) {
        examples.add(new Example(options.stream().map(this::names).toArray(int[][]::new), options.stream()
                .map(option -> option.values().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new), right, source));
    }

    private int[] names(Map<String, Double> option) {
        return option.keySet().stream().mapToInt(name -> features.computeIfAbsent(name, each -> features.size()))
                .toArray();
    }

    int size() {
        return examples.size();
    }

    /** @param shares what all examples of a source weigh together, relative to the other sources */
    Choice choice(Map<String, Double> shares) {
        double[] weights = new QNMinimizer(0, PENALTY, ITERATIONS, UPDATES, EVALUATIONS).minimize(new Loss(shares));
        Map<String, Double> named = new LinkedHashMap<>();
        features.forEach((name, index) -> named.put(name, weights[index]));
        return new Choice(named);
    }

    /** The negative logarithm of the right options' probability, summed over the examples. */
    private final class Loss implements Function {
        private final Map<String, Double> weights = new HashMap<>();

        Loss(Map<String, Double> shares) {
            Map<String, Long> sizes = examples.stream()
                    .collect(Collectors.groupingBy(Example::source, Collectors.counting()));
            double sum = sizes.keySet().stream().mapToDouble(shares::get).sum();
            sizes.forEach((source, size) -> weights.put(source, examples.size() * shares.get(source) / sum / size));
        }

        @Override
        public int getDimension() {
            return features.size();
        }

        @Override
        public double valueAt(double[] point) {
            return examples.stream().mapToDouble(example -> {
                double[] shares = Choice.softmax(scores(example, point));
                return -weights.get(example.source) * Math.log(Math.max(1e-12, rightShare(shares, example)));
            }).sum();
        }

        @Override
        public double[] gradientAt(double[] point) {
            double[] gradient = new double[features.size()];
            for (Example example : examples) {
                double[] shares = Choice.softmax(scores(example, point));
                double right = Math.max(1e-12, rightShare(shares, example));
                for (int i = 0; i < shares.length; i++) {
                    double pull = weights.get(example.source)
                            * (shares[i] - (example.right[i] ? shares[i] / right : 0));
                    for (int j = 0; j < example.names[i].length; j++) {
                        gradient[example.names[i][j]] += pull * example.values[i][j];
                    }
                }
            }
            return gradient;
        }

        private static double[] scores(Example example, double[] weights) {
            double[] scores = new double[example.names.length];
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < example.names[i].length; j++) {
                    scores[i] += weights[example.names[i][j]] * example.values[i][j];
                }
            }
            return scores;
        }

        private static double rightShare(double[] shares, Example example) {
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += example.right[i] ? shares[i] : 0;
            }
            return sum;
        }
    }
}
