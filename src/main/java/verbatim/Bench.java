package verbatim;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verbatim.answering.Attributions;
import verbatim.answering.Choice;
import verbatim.answering.QuestionAnswerer;
import verbatim.evaluation.AnswerBench;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.reading.Reading;
import verbatim.reading.SpanReader;

/** {@code bench}: how long an answer takes, and where the time goes. */
@Command(name = "bench", mixinStandardHelpOptions = true, showDefaultValues = true, subcommands = BenchLibrary.class,
        description = "Measures how long an answer and its parts take, beside the bare forward pass of the network.")
final class Bench implements Callable<Integer> {
    /** Of many types, some answerable of most stories, some of none. */
    private static final List<String> QUESTIONS = List.of("How many people were affected?", "who was sued",
            "When did it happen?", "what did the spokesman say", "Why was it done?", "how old is the president",
            "Where is the company based?", "how many countries", "Did the government know about it?",
            "Who developed the software?", "how much will it cost", "What happens next?");

    @Option(names = "--story", paramLabel = "FILE", description = "The story to ask, instead of the bundled one.")
    private @Nullable Path file;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "20",
            description = "How often each question is asked; as often again before, unmeasured.")
    private int rounds;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure, LibraryFullException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (rounds < 1) {
            throw new ParameterException(command, "--rounds must be 1 or more.");
        }
        Foundation base = Foundation.load();
        try (SpanReader reader = SpanReader.load()) {
            Reading reading = base.reading(reader);
            GivenStory.addTo(base.library(), file);
            AnswerBench bench = new AnswerBench(base.classifier(), reading,
                    new QuestionAnswerer(reading, Choice.load(), new Attributions(base.wordNet())));
            bench.run(base.library().find(Library.BUNDLED).orElseThrow(), QUESTIONS, rounds, rounds);
            PrintWriter out = command.getOut();
            out.print(bench.table());
            out.flush();
            return 0;
        }
    }
}
