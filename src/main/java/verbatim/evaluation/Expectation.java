package verbatim.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that sets are expected to reach. A set is known by the SHA-256 of what was read and by what was selected
 * of it, not by its name.
 *
 * @param tolerance by how much a number may miss its expectation: percentage points, or questions for counts
 */
public record Expectation(double tolerance, List<Expected> sets) {
    private static final double USUAL_TOLERANCE = 0.5;
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One set and its numbers. */
    public record Expected(String name, String sha256, Selection selection, Map<Metric, Double> numbers) {
        public Expected {
            numbers = Map.copyOf(numbers);
        }

        boolean isOf(QuestionSet set) {
            return sha256.equals(set.sha256()) && selection.equals(set.selection());
        }
    }

    /** What a comparison found, as a sentence. */
    public record Finding(boolean missed, String sentence) {}

    public Expectation {
        sets = List.copyOf(sets);
    }

    /** The expectation that exactly these results will be reached again; times and mere counts of questions aside. */
    public static Expectation of(List<Result> results) {
        List<Expected> sets = new ArrayList<>();
        for (Result result : results) {
            Map<Metric, Double> numbers = new EnumMap<>(Metric.class);
            for (Metric metric : Metric.values()) {
                OptionalDouble value = metric.of(result.outcomes());
                if (value.isPresent() && metric.better() != Metric.Better.NEITHER) {
                    numbers.put(metric, value.getAsDouble());
                }
            }
            QuestionSet set = result.set();
            sets.add(new Expected(set.name(), set.sha256(), set.selection(), numbers));
        }
        return new Expectation(USUAL_TOLERANCE, sets);
    }

    /** Compares results with the expectation; a result whose set has none is a miss. */
    public List<Finding> compare(List<Result> results) {
        List<Finding> findings = new ArrayList<>();
        for (Result result : results) {
            Optional<Expected> expected = sets.stream().filter(set -> set.isOf(result.set())).findFirst();
            if (expected.isEmpty()) {
                findings.add(new Finding(true, result.set().title() + ": no numbers are expected of a set with SHA-256 "
                        + result.set().sha256() + "."));
            } else {
                compare(expected.get(), result, findings);
            }
        }
        return findings;
    }

    private void compare(Expected expected, Result result, List<Finding> findings) {
        for (Metric metric : Metric.values()) {
            Double wanted = expected.numbers().get(metric);
            if (wanted != null) {
                OptionalDouble value = metric.of(result.outcomes());
                String place = result.set().title() + ": " + metric.key() + " ";
                if (value.isEmpty()) {
                    findings.add(new Finding(true, place + "has no value, expected " + metric.written(wanted) + "."));
                    continue;
                }
                double gain = metric.better() == Metric.Better.LOWER
                        ? wanted - value.getAsDouble()
                        : value.getAsDouble() - wanted;
                String numbers = "is " + metric.written(value.getAsDouble()) + ", expected " + metric.written(wanted);
                if (gain < -tolerance) {
                    findings.add(new Finding(true, place + numbers + ": worse."));
                } else if (gain > tolerance) {
                    findings.add(new Finding(false, place + numbers + ": better, update the expectation."));
                }
            }
        }
    }

    /** This expectation with the other's sets in place of its own of the same content and selection, or beside them. */
    public Expectation updated(Expectation other) {
        List<Expected> merged = new ArrayList<>(sets);
        merged.removeIf(mine -> other.sets.stream().anyMatch(
                theirs -> mine.name().equals(theirs.name()) && mine.selection().equals(theirs.selection())));
        merged.addAll(other.sets);
        return new Expectation(tolerance, merged);
    }

    /** @throws QuestionSetException when the file cannot be read or is malformed */
    public static Expectation read(Path file) throws QuestionSetException {
        Fields root = Fields.of(Json.read(file), file.toString());
        List<Expected> sets = new ArrayList<>();
        for (Fields set : root.objects("sets")) {
            Selection selection = new Selection(part(set), set.isTrue("given_paragraph"),
                    set.has("limit") ? set.wholeNumber("limit") : Integer.MAX_VALUE);
            sets.add(new Expected(set.text("name"), set.text("sha256"), selection, numbers(set)));
        }
        return new Expectation(root.number("tolerance"), sets);
    }

    private static @Nullable Part part(Fields set) throws QuestionSetException {
        String part = set.textOrNull("part");
        for (Part one : Part.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(part)) {
                return one;
            }
        }
        if (part != null) {
            throw set.wrong("part", "\"fit\", \"report\" or \"train\"");
        }
        return null;
    }

    private static Map<Metric, Double> numbers(Fields set) throws QuestionSetException {
        Map<Metric, Double> numbers = new EnumMap<>(Metric.class);
        Fields fields = set.object("numbers");
        for (Metric metric : Metric.values()) {
            if (fields.has(metric.key())) {
                numbers.put(metric, fields.number(metric.key()));
            }
        }
        if (numbers.size() != fields.node().size() || numbers.isEmpty()) {
            throw set.wrong("numbers", "an object whose fields are names of measures");
        }
        return numbers;
    }

    public void write(Path file) throws IOException {
        ObjectNode root = MAPPER.createObjectNode().put("tolerance", tolerance);
        for (Expected set : sets) {
            ObjectNode written = root.withArray("sets").addObject().put("name", set.name()).put("sha256", set.sha256());
            Selection selection = set.selection();
            if (selection.part() != null) {
                written.put("part", selection.part().name().toLowerCase(Locale.ROOT));
            }
            if (selection.givenParagraph()) {
                written.put("given_paragraph", true);
            }
            if (selection.limit() < Integer.MAX_VALUE) {
                written.put("limit", selection.limit());
            }
            ObjectNode numbers = written.putObject("numbers");
            new EnumMap<>(set.numbers()).forEach((metric, value) -> numbers.put(metric.key(),
                    Double.parseDouble(Table.decimal(value, 2))));
        }
        Files.writeString(file, MAPPER.writeValueAsString(root) + "\n");
    }
}
