package verbatim.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.reading.Proposal;
import verbatim.reading.Reading;
import verbatim.story.TextSpan;

/**
 * Fits the {@link Choice} to questions whose answers are known: the weights under which the right options, taken
 * together, are most probable, with a penalty on large weights. Minimised by L-BFGS (OpenNLP).
 */
public final class ChoiceTraining {
    private static final double PENALTY = 0.5;
    private static final int UPDATES = 15;
    private static final int ITERATIONS = 300;
    private static final int EVALUATIONS = 30_000;

    private final Reading reading;
    private final Map<String, Integer> features = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();

    public ChoiceTraining(Reading reading) {
        this.reading = reading;
    }

    private record Example(int[][] names, double[][] values, boolean[] right, String source) {}

    /**
     * Questions about the page are passed over: they are not chosen among proposals.
     *
     * @param answerable whether the story answers the question
     * @param right whether a span of the story is a right answer
     * @param source where the question comes from, see {@link #train}
     */
    public void add(Question question, IndexedStory story, boolean answerable, Predicate<TextSpan> right,
            String source) {
        if (question.isClearly(PageAnswers.COARSE)) {
            return;
        }
        List<Proposal> proposals = reading.propose(question, story,
                story.passages().search(question, QuestionAnswerer.PASSAGES));
        List<Map<String, Double>> options = ChoiceFeatures.of(question, proposals);
        boolean[] isRight = new boolean[options.size()];
        boolean any = false;
        for (int i = 0; i < proposals.size(); i++) {
            isRight[i] = answerable && right.test(proposals.get(i).span());
            any |= isRight[i];
        }
        isRight[proposals.size()] = !answerable;
        isRight[proposals.size() + 1] = answerable && !any;
        examples.add(new Example(options.stream().map(this::names).toArray(int[][]::new), options.stream()
                .map(option -> option.values().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new), isRight, source));
    }

    private int[] names(Map<String, Double> option) {
        return option.keySet().stream().mapToInt(name -> features.computeIfAbsent(name, each -> features.size()))
                .toArray();
    }

    /** The number of questions gathered. */
    public int size() {
        return examples.size();
    }

    /** @param shares what all questions of a source weigh together, relative to the other sources */
    public Choice train(Map<String, Double> shares) {
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
