package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verbatim.Verbatim;
import verbatim.evaluation.Expectation.Finding;

/**
 * The question sets of this repository against the numbers that were reached before. After a change for the better:
 * {@code evaluate --write-expect src/test/resources/expected.json src/test/resources/questions/&#42;/&#42;.jsonl
 * src/test/resources/questions/conversation/&#42;/&#42;.jsonl}
 */
class RepositorySetsTest {
    private static final Path SETS = Path.of("src/test/resources/questions");
    /** Sets to look at while developing, and sets that take minutes: what comes of them is not held on to. */
    private static final List<Path> NOT_HELD = List.of(SETS.resolve("conversation/development"),
            SETS.resolve("conversation/news"));
    private static final Path EXPECTED = Path.of("src/test/resources/expected.json");

    private static List<QuestionSet> sets(Predicate<Path> wanted) throws IOException, QuestionSetException {
        List<QuestionSet> sets = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SETS)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jsonl")).filter(wanted).sorted()
                    .toList()) {
                sets.add(new QuestionSets(Map.of()).read(file, Selection.ALL));
            }
        }
        return sets;
    }

    @Test
    void nothingIsOddAboutTheSets() throws Exception {
        List<QuestionSet> sets = sets(file -> true);
        assertEquals(List.of(), sets.stream().flatMap(set -> set.remarks().stream()).toList());
        assertEquals(List.of(), sets.stream().filter(set -> set.size() < 25).map(QuestionSet::name).toList());
    }

    @Test
    void repliesAreAsGoodAsTheyWere() throws Exception {
        Verbatim verbatim = Verbatim.load();
        Evaluator evaluator = new Evaluator(verbatim.library(), verbatim.chat(), verbatim.classifier());
        List<Result> results = new ArrayList<>();
        for (QuestionSet set : sets(file -> NOT_HELD.stream().noneMatch(file::startsWith))) {
            results.add(evaluator.run(set, () -> {}));
        }
        assertEquals(List.of(), Expectation.read(EXPECTED).compare(results).stream().filter(Finding::missed)
                .map(Finding::sentence).toList());
    }
}
