package verbatim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.nio.file.Files;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verbatim.evaluation.LibraryBench;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;
import verbatim.library.LibraryFullException;

/** {@code bench library}: what a growing library costs. */
@Command(name = "library", mixinStandardHelpOptions = true, showDefaultValues = true,
        description = "Measures, with invented stories, how long finding stories and answering across all of them take.")
final class BenchLibrary implements Callable<Integer> {
    @Option(names = "--stories", paramLabel = "N", split = ",", defaultValue = "1,100,10000,100000",
            description = "How many stories there are, each time more.")
    private List<Integer> sizes = List.of();

    @Option(names = "--answers", paramLabel = "N", defaultValue = "50",
            description = "Questions for each number of stories.")
    private int answers;

    @Option(names = "--data", paramLabel = "DIR",
            description = "An empty folder for the stories, which stays; without it they lie in one that is deleted.")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure, IOException, LibraryFullException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i) < 1 || i > 0 && sizes.get(i) <= sizes.get(i - 1)) {
                throw new ParameterException(command,
                        "--stories must be numbers from 1 on, each larger than the last.");
            }
        }
        if (answers < 1) {
            throw new ParameterException(command, "--answers must be 1 or more.");
        }
        Path folder = data == null ? Files.createTempDirectory("verbatim-bench") : data;
        try (LibraryFolder held = Held.folder(folder)) {
            Verbatim verbatim = Verbatim.load(held);
            try (Library library = verbatim.library()) {
                measure(library, verbatim, command.getOut(), command.getErr());
            }
            return 0;
        } finally {
            if (data == null) {
                delete(folder);
            }
        }
    }

    private void measure(Library library, Verbatim verbatim, PrintWriter out, PrintWriter err)
            throws Failure, LibraryFullException {
        if (library.size() > 0) {
            throw new Failure("There are stories in the data folder: name an empty one with --data.");
        }
        LibraryBench bench = new LibraryBench(library, verbatim.chat(), verbatim.classifier());
        for (int size : sizes) {
            bench.measure(size, answers);
            err.println(bench.newest());
            err.flush();
        }
        out.print(bench.table());
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
