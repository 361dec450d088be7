package verbatim.answering;

import java.util.ArrayList;
import java.util.Arrays;
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
public final class ChoiceFit {
    private static final double PENALTY = 0.5;
    private static final int STARTS = 10;
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
    public void add(List<Map<String, Double>> options, boolean[] right, String source) {
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
    public Choice choice(Map<String, Double> shares) {
        double[] weights = new double[features.size()];
        // The minimiser stops early where the slope is gentle: it is sent off again from where it stopped.
        for (int i = 0; i < STARTS; i++) {
            double[] step = new QNMinimizer(0, 0, ITERATIONS, UPDATES, EVALUATIONS)
                    .minimize(new Loss(shares, weights.clone()));
            Arrays.setAll(weights, index -> weights[index] + step[index]);
        }
        double[] scales = scales();
        Map<String, Double> named = new LinkedHashMap<>();
        features.forEach((name, index) -> named.put(name, weights[index] / scales[index]));
        return new Choice(named);
    }

    /** Each feature's root mean square, so that the penalty and the minimiser treat large and small numbers alike. */
    private double[] scales() {
        double[] squares = new double[features.size()];
        double[] counts = new double[features.size()];
        for (Example example : examples) {
            for (int i = 0; i < example.names.length; i++) {
                for (int j = 0; j < example.names[i].length; j++) {
                    squares[example.names[i][j]] += example.values[i][j] * example.values[i][j];
                    counts[example.names[i][j]]++;
                }
            }
        }
        double[] scales = new double[features.size()];
        Arrays.setAll(scales, i -> squares[i] == 0 ? 1 : Math.sqrt(squares[i] / counts[i]));
        return scales;
    }

    /** The negative logarithm of the right options' probability, summed over the examples, at a distance from a point. */
    private final class Loss implements Function {
        private final Map<String, Double> weights = new HashMap<>();
        private final double[] from;
        private final double[] scales = scales();

        Loss(Map<String, Double> shares, double[] from) {
            this.from = from;
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
        public double valueAt(double[] step) {
            double[] point = point(step);
            return PENALTY * Arrays.stream(point).map(each -> each * each).sum()
                    + examples.stream().mapToDouble(example -> {
                        double[] shares = Choice.softmax(scores(example, point));
                        return -weights.get(example.source) * Math.log(Math.max(1e-12, rightShare(shares, example)));
                    }).sum();
        }

        @Override
        public double[] gradientAt(double[] step) {
            double[] point = point(step);
            double[] gradient = new double[features.size()];
            Arrays.setAll(gradient, i -> 2 * PENALTY * point[i]);
            for (Example example : examples) {
                double[] shares = Choice.softmax(scores(example, point));
                double right = Math.max(1e-12, rightShare(shares, example));
                for (int i = 0; i < shares.length; i++) {
                    double pull = weights.get(example.source)
                            * (shares[i] - (example.right[i] ? shares[i] / right : 0));
                    for (int j = 0; j < example.names[i].length; j++) {
                        gradient[example.names[i][j]] += pull * example.values[i][j] / scales[example.names[i][j]];
                    }
                }
            }
            return gradient;
        }

        private double[] point(double[] step) {
            double[] point = new double[step.length];
            Arrays.setAll(point, i -> from[i] + step[i]);
            return point;
        }

        private double[] scores(Example example, double[] point) {
            double[] scores = new double[example.names.length];
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < example.names[i].length; j++) {
                    int feature = example.names[i][j];
                    scores[i] += point[feature] * example.values[i][j] / scales[feature];
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
