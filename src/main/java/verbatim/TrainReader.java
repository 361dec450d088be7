package verbatim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import verbatim.reading.training.ReaderWindows;

/** {@code train reader-windows}: what the reader's network is trained on; the training itself is a script of its own. */
@Command(name = "reader-windows", mixinStandardHelpOptions = true,
        description = "Writes the windows that src/main/python/reader/train.py trains the reader's network on.")
final class TrainReader implements Callable<Integer> {
    @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE",
            description = "SQuAD v1.1 or v2.0 files, plain or .gz; one that is named twice is laid out twice a round.")
    private List<Path> data = List.of();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "2",
            description = "How often each question is laid out anew; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--first", paramLabel = "N", defaultValue = "1",
            description = "The first round's number: later rounds may be of other files; default: ${DEFAULT-VALUE}.")
    private int first;

    @Option(names = "--vocabulary", paramLabel = "FILE", description = "The reader's; default: ${DEFAULT-VALUE}.")
    private Path vocabulary = Path.of("models", "reader-vocabulary.txt");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder for the files.")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure {
        try {
            List<String> written = new ReaderWindows(vocabulary, data).write(out, first, rounds);
            written.forEach(Objects.requireNonNull(spec).commandLine().getErr()::println);
            return 0;
        } catch (IOException e) {
            throw new Failure("The windows cannot be written: " + e.getMessage() + ".");
        }
    }
}
