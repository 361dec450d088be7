package verbatim.answering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
        return load(FILE);
    }

    /**
     * Loads other weights.
     *
     * @param resource on the class path
     * @throws ModelException when it is missing or damaged
     */
    public static Choice load(String resource) {
        try (InputStream stream = Choice.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("it is not there");
            }
            return read(stream);
        } catch (IOException e) {
            throw new ModelException(
                    "The model file " + resource.substring(1) + " cannot be read: " + e.getMessage() + ".",
                    e);
        }
    }

    /** Reads what {@link #write} writes. */
    static Choice read(InputStream stream) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        int number = 0;
        for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            String[] parts = line.split("\t", 2);
            if (parts.length < 2 || !parts[0].matches("-?\\d+\\.\\d+")
                    || weights.put(parts[1], Double.valueOf(parts[0])) != null) {
                throw new IOException("line " + number + " is not a number, a tab and a new name");
            }
        }
        if (weights.isEmpty()) {
            throw new IOException("it is empty");
        }
        return new Choice(weights);
    }

    /** Writes the weights as lines of a number, a tab and a name, ordered by name. */
    public void write(Path file) throws IOException {
        Files.write(file, new TreeMap<>(weights).entrySet().stream()
                .map(weight -> String.format(Locale.ROOT, "%.6f\t%s", weight.getValue(), weight.getKey()))
                .toList());
    }

    /** One probability for each option; they sum to 1. */
    public double[] probabilities(List<Map<String, Double>> options) {
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
