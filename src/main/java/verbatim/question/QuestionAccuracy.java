package verbatim.question;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts right and wrong types. Not thread-safe. */
final class QuestionAccuracy {
    private int all;
    private int coarse;
    private int fine;
    private final Map<String, int[]> byCoarse = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    void add(LabelledQuestion question, QuestionType predicted) {
        String expected = question.type().coarse();
        int[] row = byCoarse.computeIfAbsent(expected, key -> new int[3]);
        all++;
        row[0]++;
        if (expected.equals(predicted.coarse())) {
            coarse++;
            row[1]++;
        }
        if (question.type().equals(predicted)) {
            fine++;
            row[2]++;
        } else {
            wrong.add(question.type().label() + " taken for " + predicted.label() + ": " + question.text());
        }
    }

    /** Share of right coarse types, 0 to 1. */
    double coarse() {
        return (double) coarse / all;
    }

    /** Share of right fine types, 0 to 1. */
    double fine() {
        return (double) fine / all;
    }

    List<String> wrong() {
        return wrong;
    }

    void print(String name, PrintStream out) {
        out.printf(Locale.ROOT, "%s: %d questions, coarse %.2f %%, fine %.2f %%%n", name, all, 100 * coarse(),
                100 * fine());
        byCoarse.forEach((type, row) -> out.printf(Locale.ROOT, "  %-5s %5d  coarse %6.2f %%  fine %6.2f %%%n", type,
                row[0], 100.0 * row[1] / row[0], 100.0 * row[2] / row[0]));
    }
}
