package verbatim;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verbatim.question.QuestionTraining;

/** {@code train question-classifier}: the model that tells what a question asks for. */
@Command(name = "question-classifier", mixinStandardHelpOptions = true, showDefaultValues = true,
        description = "Trains the question types and prints how good they are in cross-validation.")
final class TrainQuestions implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "FILE",
            description = "Questions with Li and Roth's types, one on a line: COARSE:fine question.")
    private Path data = Path.of("");

    @Option(names = "--development", paramLabel = "FILE",
            description = "Questions of the same form to measure on, never trained on.")
    private Path development = Path.of("src", "test", "resources", "question-types", "development.tsv");

    @Option(names = "--folds", paramLabel = "N", defaultValue = "10",
            description = "Parts for cross-validation; 0 leaves it out.")
    private int folds;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model goes.")
    private Path out = Path.of("models", "question-types.bin");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure {
        if (folds < 0 || folds == 1) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                    "--folds must be 0, or 2 or more.");
        }
        for (Path file : List.of(data, development)) {
            if (!Files.isRegularFile(file)) {
                throw new Failure(file + ": there is no such file.");
            }
        }
        try {
            QuestionTraining.run(data, development, folds, out, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
            return 0;
        } catch (IOException e) {
            throw new Failure("The training failed: " + e.getMessage());
        }
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
