package verbatim.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is measured over a list of outcomes. A measure without a question that it applies to has no value. */
public enum Metric {
    QUESTIONS("questions", Unit.COUNT, Better.NEITHER, all -> OptionalDouble.of(all.size())),
    RIGHT("right", Unit.PERCENT, Better.HIGHER, share(any -> true, Outcome::right)),
    EXACT_MATCH("exact match", Unit.PERCENT, Better.HIGHER, share(Metric::scored, Outcome::exactMatch)),
    F1("F1", Unit.PERCENT, Better.HIGHER, all -> f1(all, Metric::scored)),
    ANSWERABLE("with an answer", Unit.COUNT, Better.NEITHER, count(Outcome::answerable)),
    ANSWERABLE_EXACT_MATCH("  exact match", Unit.PERCENT, Better.HIGHER,
            share(Outcome::answerable, Outcome::exactMatch)),
    ANSWERABLE_F1("  F1", Unit.PERCENT, Better.HIGHER, all -> f1(all, Outcome::answerable)),
    ANSWERABLE_REFUSED("  refused", Unit.PERCENT, Better.LOWER,
            share(Outcome::answerable, outcome -> !outcome.answered())),
    UNANSWERABLE("without an answer", Unit.COUNT, Better.NEITHER, count(Outcome::unanswerable)),
    UNANSWERABLE_REFUSED("  refused", Unit.PERCENT, Better.HIGHER,
            share(Outcome::unanswerable, outcome -> !outcome.answered())),
    IN_EVIDENCE("answer in evidence", Unit.PERCENT, Better.HIGHER,
            share(outcome -> !outcome.asked().evidence().isEmpty(), Outcome::inEvidence)),
    RECALL_1("recall@1", Unit.PERCENT, Better.HIGHER, recall(1)),
    RECALL_3("recall@3", Unit.PERCENT, Better.HIGHER, recall(3)),
    RECALL_5("recall@5", Unit.PERCENT, Better.HIGHER, recall(5)),
    TYPE_COARSE("question type, coarse", Unit.PERCENT, Better.HIGHER,
            share(outcome -> outcome.asked().type() != null, Metric::coarseRight)),
    TYPE_FINE("question type, fine", Unit.PERCENT, Better.HIGHER,
            share(Metric::hasFineType, outcome -> outcome.type().equals(outcome.asked().type()))),
    CALIBRATION_ERROR("calibration error", Unit.PERCENT, Better.LOWER, all -> Reliability.of(all).error()),
    CONFIDENT_WRONG_NUMBERS("confident wrong numbers", Unit.COUNT, Better.LOWER,
            count(outcome -> outcome.number() && !outcome.right() && confident(outcome))),
    GOLD_IN_FURNITURE("gold answers in furniture", Unit.COUNT, Better.LOWER,
            all -> OptionalDouble.of(all.stream().mapToInt(Outcome::inFurniture).sum())),
    MILLIS_P50("p50", Unit.MILLIS, Better.NEITHER, percentile(50)),
    MILLIS_P95("p95", Unit.MILLIS, Better.NEITHER, percentile(95));

    /** How a value is written. */
    enum Unit {
        COUNT,
        PERCENT,
        MILLIS
    }

    /** Which way is better; neither for what describes the set or the machine. */
    enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    private static final double CONFIDENT = 0.8;

    private final String title;
    private final Unit unit;
    private final Better better;
    private final Function<List<Outcome>, OptionalDouble> measure;

    Metric(String title, Unit unit, Better better, Function<List<Outcome>, OptionalDouble> measure) {
        this.title = title;
        this.unit = unit;
        this.better = better;
        this.measure = measure;
    }

    /** Percentages from 0 to 100. */
    public OptionalDouble of(List<Outcome> outcomes) {
        return measure.apply(outcomes);
    }

    String title() {
        return title;
    }

    Better better() {
        return better;
    }

    /** The name used in expectation files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String written(double value) {
        return switch (unit) {
            case COUNT -> Table.decimal(value, 0);
            case PERCENT -> Table.decimal(value, 1) + " %";
            case MILLIS -> Table.decimal(value, 1) + " ms";
        };
    }

    private static boolean scored(Outcome outcome) {
        return outcome.answerable() || outcome.unanswerable();
    }

    private static boolean confident(Outcome outcome) {
        return outcome.confidence() != null && outcome.confidence() >= CONFIDENT;
    }

    private static boolean toBeRetrieved(Outcome outcome) {
        String type = outcome.asked().type();
        return outcome.answerable() && (type == null || !Outcome.coarse(type).equals("PAGE"));
    }

    private static boolean hasFineType(Outcome outcome) {
        return outcome.asked().type() != null && outcome.asked().type().indexOf(':') > 0;
    }

    private static boolean coarseRight(Outcome outcome) {
        String type = outcome.asked().type();
        return type != null && Outcome.coarse(outcome.type()).equals(Outcome.coarse(type));
    }

    private static Function<List<Outcome>, OptionalDouble> count(Predicate<Outcome> wanted) {
        return all -> OptionalDouble.of(all.stream().filter(wanted).count());
    }

    private static Function<List<Outcome>, OptionalDouble> share(Predicate<Outcome> among, Predicate<Outcome> wanted) {
        return all -> percent(all.stream().filter(among).mapToDouble(outcome -> wanted.test(outcome) ? 1 : 0)
                .average());
    }

    private static OptionalDouble f1(List<Outcome> all, Predicate<Outcome> among) {
        return percent(all.stream().filter(among).mapToDouble(Outcome::f1).average());
    }

    /** Over the questions that paragraphs can answer: none about the page itself. */
    private static Function<List<Outcome>, OptionalDouble> recall(int count) {
        return share(Metric::toBeRetrieved, outcome -> outcome.retrieved() > 0 && outcome.retrieved() <= count);
    }

    /** By nearest rank: the smallest time that at least so many of a hundred replies did not exceed. */
    private static Function<List<Outcome>, OptionalDouble> percentile(int percent) {
        return all -> all.stream().mapToDouble(Outcome::millis).sorted()
                .skip(Math.max(0, (long) Math.ceil(percent / 100.0 * all.size()) - 1)).findFirst();
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }
}
