package verbatim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.evaluation.AllStories;
import verbatim.evaluation.Evaluator;
import verbatim.evaluation.Expectation;
import verbatim.evaluation.Part;
import verbatim.evaluation.QuestionSet;
import verbatim.evaluation.QuestionSetException;
import verbatim.evaluation.QuestionSets;
import verbatim.evaluation.Report;
import verbatim.evaluation.Result;
import verbatim.evaluation.Selection;
import verbatim.evaluation.Twins;
import verbatim.evaluation.Unanswerable;
import verbatim.library.Library;

/** {@code evaluate}: asks question sets through the chat and prints how good the replies are. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Asks the questions of SQuAD files or question files and measures the replies.")
final class Evaluate implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "SQuAD v1.1 or v2.0 files, or JSON lines of questions; plain or .gz.")
    private List<Path> files = List.of();

    @Option(names = "--given-paragraph", description = "Make each paragraph of a SQuAD file a story of its own.")
    private boolean givenParagraph;

    @Option(names = "--part", paramLabel = "PART",
            description = "Ask one part of a SQuAD file only, by index modulo 16: fit (0), report (8) or train.")
    private @Nullable Part part;

    @Option(names = "--unanswerable",
            description = "Ask a SQuAD file's questions of its stories without their answers instead.")
    private boolean unanswerable;

    @Option(names = "--limit", paramLabel = "N", description = "Ask the first N questions of each file only.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--list", description = "Print every question with its reply first, tab-separated.")
    private boolean list;

    @Option(names = "--against", paramLabel = "FILE",
            description = "Ask this set too and compare each other set with it, question by question of the same id.")
    private @Nullable Path against;

    @Option(names = "--all-stories",
            description = "Ask the questions of the stories of all files together, too, and print both beside each other.")
    private boolean allStories;

    @Option(names = "--predictions", paramLabel = "OUT.json",
            description = "Write the answers as SQuAD's official script reads them.")
    private @Nullable Path predictions;

    @Option(names = "--expect", paramLabel = "FILE",
            description = "Compare with expected numbers; fail when any is missed.")
    private @Nullable Path expect;

    @Option(names = "--write-expect", paramLabel = "FILE",
            description = "Write the numbers as expected ones; sets of the file that were not asked stay.")
    private @Nullable Path writeExpect;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure {
        if (limit < 1) {
            throw new ParameterException(command(), "--limit must be 1 or more.");
        }
        PrintWriter out = command().getOut();
        try {
            Expectation expected = expect == null ? null : Expectation.read(expect);
            List<QuestionSet> sets = read();
            Verbatim verbatim = Verbatim.load();
            List<Result> results = ask(sets, verbatim);
            out.print(list ? Report.list(results) + System.lineSeparator() : "");
            out.print(Report.tables(results));
            if (against != null) {
                Result twins = results.getLast();
                results.subList(0, results.size() - 1).forEach(each -> out.print(Twins.of(each, twins).line()));
            }
            if (allStories) {
                out.print(System.lineSeparator() + together(sets, verbatim).table(results));
            }
            out.flush();
            if (predictions != null) {
                Result.writePredictions(results, predictions);
            }
            if (writeExpect != null) {
                Expectation measured = Expectation.of(results);
                (Files.exists(writeExpect) ? Expectation.read(writeExpect).updated(measured) : measured)
                        .write(writeExpect);
            }
            return expected == null || reached(expected, results) ? 0 : 1;
        } catch (QuestionSetException e) {
            throw new Failure(e.getMessage());
        } catch (IOException e) {
            throw new Failure("The results cannot be written: " + e.getMessage() + ".");
        }
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private List<QuestionSet> read() throws QuestionSetException {
        QuestionSets reader = new QuestionSets(Map.of(Library.BUNDLED, GivenStory.bundled()));
        List<QuestionSet> sets = new ArrayList<>();
        List<Path> all = new ArrayList<>(files);
        if (against != null) {
            all.add(against);
        }
        for (Path file : all) {
            QuestionSet set = reader.read(file, new Selection(part, givenParagraph, limit));
            set = unanswerable ? Unanswerable.of(set) : set;
            set.remarks().forEach(command().getErr()::println);
            sets.add(set);
        }
        command().getErr().flush();
        return sets;
    }

    private AllStories together(List<QuestionSet> sets, Verbatim verbatim) throws QuestionSetException {
        AllStories together = new AllStories(verbatim.library(), verbatim.chat(), verbatim.classifier());
        try (Progress bar = Progress.of("Asking all", sets.stream().mapToInt(QuestionSet::size).sum())) {
            together.run(sets, () -> bar.step(1));
        }
        return together;
    }

    private List<Result> ask(List<QuestionSet> sets, Verbatim verbatim) throws QuestionSetException {
        Evaluator evaluator = new Evaluator(verbatim.library(), verbatim.chat(), verbatim.classifier());
        evaluator.warmUp(sets.getFirst());
        List<Result> results = new ArrayList<>();
        try (Progress bar = Progress.of("Asking", sets.stream().mapToInt(QuestionSet::size).sum())) {
            for (QuestionSet set : sets) {
                results.add(evaluator.run(set, () -> bar.step(1)));
            }
        }
        return results;
    }

    private boolean reached(Expectation expected, List<Result> results) {
        PrintWriter err = command().getErr();
        List<Expectation.Finding> findings = expected.compare(results);
        findings.forEach(finding -> err.println(finding.sentence()));
        boolean missed = findings.stream().anyMatch(Expectation.Finding::missed);
        err.println(missed ? "Expectations were missed." : "All expectations were met.");
        err.flush();
        return !missed;
    }
}
