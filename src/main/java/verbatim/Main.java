package verbatim;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import verbatim.language.ModelException;

/** The command line. Results go to stdout, messages to stderr; exit codes are 0 done, 1 failed, 2 wrong usage. */
@Command(name = "verbatim", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Answers questions about a news story in the story's own words.", subcommands = {
                Serve.class, AddStories.class, AskOnce.class, Preview.class, Evaluate.class, Bench.class, Train.class})
public final class Main implements Runnable {
    /** Lucene warns on every start that a Java module is still incubating. A logger not held on to forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(commandLine().setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err)).execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::failed)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Stories are full of curly quotes, so the platform's default will not do. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** Only reached when no command was named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Please name a command.");
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof Failure || e instanceof ModelException) {
            PrintWriter stderr = command.getErr();
            stderr.println(e.getMessage());
            stderr.flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
