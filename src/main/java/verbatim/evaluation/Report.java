package verbatim.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Results as plain text. */
public final class Report {
    private static final String NOTHING = "-";

    private Report() {}

    /** A table of all measures, a column for each set and one for the total, and a table of reliability over all. */
    public static String tables(List<Result> results) {
        List<Column> columns = new ArrayList<>();
        results.forEach(result -> columns.add(new Column(result.set().title(), result.outcomes())));
        List<Outcome> all = results.stream().flatMap(result -> result.outcomes().stream()).toList();
        if (results.size() > 1) {
            columns.add(new Column("total", all));
        }
        return table(columns, List.of(Metric.values())) + System.lineSeparator() + Table.of(Reliability.of(all).rows());
    }

    record Column(String title, List<Outcome> outcomes) {}

    /** A row for each measure that applies to any of the columns. */
    static String table(List<Column> columns, List<Metric> metrics) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of(""), columns.stream().map(Column::title)).toList());
        for (Metric metric : metrics) {
            List<OptionalDouble> values = columns.stream().map(column -> metric.of(column.outcomes())).toList();
            if (values.stream().anyMatch(OptionalDouble::isPresent)) {
                rows.add(Stream.concat(Stream.of(metric.title()), values.stream()
                        .map(value -> value.isPresent() ? metric.written(value.getAsDouble()) : NOTHING)).toList());
            }
        }
        return Table.of(rows);
    }

    /** Every question with its reply, one line each, tab-separated under a line of column names. */
    public static String list(List<Result> results) {
        StringBuilder list = new StringBuilder(
                "verdict\tconfidence\tF1\tretrieved\ttype\tid\tquestion\tanswer\tacceptable\n");
        for (Result result : results) {
            for (Outcome outcome : result.outcomes()) {
                list.append(String.join("\t", row(outcome))).append('\n');
            }
        }
        return list.toString();
    }

    private static List<String> row(Outcome outcome) {
        TestQuestion asked = outcome.asked();
        Double confidence = outcome.confidence();
        return Stream.of(outcome.right() ? "right" : "WRONG",
                confidence == null ? NOTHING : Table.decimal(confidence, 2), Table.decimal(outcome.f1(), 2),
                outcome.answerable() ? String.valueOf(outcome.retrieved()) : NOTHING, outcome.type(), asked.id(),
                asked.question(), outcome.answered() ? outcome.answer() : status(outcome.status()),
                outcome.answerable()
                        ? String.join(" | ", asked.golds().stream().map(Gold::text).toList())
                        : status(asked.expected()))
                .map(cell -> cell.replaceAll("\\s+", " ")).toList();
    }

    private static String status(Enum<?> status) {
        return "<" + status.name().toLowerCase(Locale.ROOT) + ">";
    }
}
