package verbatim.answering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verbatim.language.ModelException;

/**
 * The one calibrated decision, a conditional logit (McFadden 1974): each option's named numbers are weighed and summed,
 * and the options' probabilities are the softmax of the sums. The weights are fitted, not set by hand. Thread-safe.
 */
public final class Choice {
    private static final String FILE = "/models/answer-choice.tsv";

    private final Map<String, Double> weights;

    Choice(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** @throws ModelException when it is missing or damaged */
    public static Choice load() {
        try (InputStream stream = Choice.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException("it is not there");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Choice(lines.lines().map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(pair -> pair[1], pair -> Double.valueOf(pair[0]))));
        } catch (IOException | RuntimeException e) {
            throw new ModelException("The model file " + FILE.substring(1) + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes the weights as lines of a number, a tab and a name, ordered by name. */
    public void write(Path file) throws IOException {
        Files.write(file, new TreeMap<>(weights).entrySet().stream()
                .map(weight -> String.format(Locale.ROOT, "%.6f\t%s", weight.getValue(), weight.getKey()))
                .toList());
    }

    /** One probability for each option; they sum to 1. */
    double[] probabilities(List<Map<String, Double>> options) {
        return softmax(options.stream().mapToDouble(this::score).toArray());
    }

    private double score(Map<String, Double> option) {
        return option.entrySet().stream()
                .mapToDouble(feature -> feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0)).sum();
    }

    static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        double[] shares = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp(scores[i] - highest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
