package verbatim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: makes the files in {@code models}. */
@Command(name = "train", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "MODEL",
        description = "Trains a model.", subcommands = {
                TrainQuestions.class, TrainChoice.class, TrainReferents.class,
                TrainReader.class})
final class Train implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** Only reached when no model was named. */
    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Please name a model.");
    }
}
