package verbatim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import verbatim.answering.Choice;
import verbatim.conversation.ReferentTraining;
import verbatim.evaluation.ConversationFile;
import verbatim.evaluation.Part;

/** {@code train referents}: what pronouns stand for, from conversations. */
@Command(name = "referents", mixinStandardHelpOptions = true,
        description = "Fits the choice of what a pronoun stands for to the conversations of a SQuAD file's training part, and measures it on the fit part.")
final class TrainReferents implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "FILE",
            description = "A SQuAD file with the fields typed and context.")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model goes; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("models", "referents.tsv");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure {
        Foundation base = Foundation.load();
        ReferentTraining training = new ReferentTraining(base.classifier(), base.wordNet());
        ConversationFile conversations = new ConversationFile(base.library(), data);
        try {
            conversations.ask(Part.TRAIN, training::add);
            int trained = training.size();
            conversations.ask(Part.FIT, training::add);
            Choice choice = training.train(trained);
            Objects.requireNonNull(spec).commandLine().getOut().println(training.measured(choice, trained));
            choice.write(out);
            return 0;
        } catch (IOException e) {
            throw new Failure("The choice of referents cannot be fitted: " + e.getMessage() + ".");
        }
    }
}
