package verbatim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
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
import verbatim.conversation.Ask;
import verbatim.conversation.Explanation;
import verbatim.conversation.Reply;
import verbatim.conversation.UnknownStoryException;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;
import verbatim.library.LibraryFullException;
import verbatim.library.StoryFilter;
import verbatim.retrieval.ScoredPassage;

/** {@code ask}: one question, answered on the console. */
@Command(name = "ask", mixinStandardHelpOptions = true,
        description = "Answers one question: prints the answer, its sentence and the confidence.")
final class AskOnce implements Callable<Integer> {
    @Parameters(paramLabel = "QUESTION", description = "The question, in quotes.")
    private String question = "";

    @Option(names = "--story", paramLabel = "FILE",
            description = "The story to ask, instead of the bundled one: plain text, Markdown, HTML, PDF or DOCX.")
    private @Nullable Path file;

    @Option(names = "--all", description = "Ask all stories of the data folder, and say which one answers.")
    private boolean all;

    @Option(names = "--data", paramLabel = "DIR",
            description = "With --all: the folder where the stories lie; by default the user's own.")
    private @Nullable Path data;

    @Option(names = "--explain",
            description = "Print the terms that were searched for and the passages that were found, too.")
    private boolean explain;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure, IOException, LibraryFullException, UnknownStoryException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (question.isBlank()) {
            throw new ParameterException(command, "The question is empty.");
        }
        if (all && file != null || !all && data != null) {
            throw new ParameterException(command, all
                    ? "Ask one story with --story, or those of the data folder with --all."
                    : "--data goes with --all.");
        }
        if (all) {
            askAll(command.getOut());
            return 0;
        }
        Verbatim verbatim = Verbatim.load();
        GivenStory.addTo(verbatim.library(), file);
        print(verbatim.chat().ask(new Ask(question, Library.BUNDLED, null, explain)), command.getOut());
        return 0;
    }

    private void askAll(PrintWriter out) throws Failure, IOException, UnknownStoryException {
        try (LibraryFolder held = Held.folder(data == null ? DataFolder.usual() : data)) {
            Verbatim verbatim = Verbatim.load(held);
            try (Library library = verbatim.library()) {
                if (library.size() == 0) {
                    throw new Failure("There are no stories in the data folder: add some with the command add.");
                }
                print(verbatim.chat().ask(Ask.across(StoryFilter.ALL, question, null, explain)), out);
            }
        }
    }

    private static void print(Reply reply, PrintWriter out) {
        String text = reply.story() == null ? "" : reply.story().text();
        out.println(reply.answer() == null || !reply.stories().isEmpty()
                ? reply.reply()
                : reply.answer().span().in(text));
        if (reply.answer() != null) {
            out.println("sentence:   " + line(reply.answer().passage().span().in(text)));
        } else if (reply.passage() != null) {
            out.println("nearest:    " + line(reply.passage().span().in(text)));
        }
        if (reply.confidence() != null) {
            out.println("confidence: " + String.format(Locale.ROOT, "%.2f", reply.confidence()));
        }
        Explanation explanation = reply.explanation();
        if (explanation != null) {
            out.println("type:       " + reply.type().label());
            out.println("terms:      " + String.join(" ", explanation.terms()));
            for (ScoredPassage found : explanation.passages()) {
                out.println(String.format(Locale.ROOT, "%10.3f  ", found.score())
                        + line(found.passage().span().in(text)));
            }
        }
        out.flush();
    }

    private static String line(String passage) {
        return passage.replaceAll("\\s+", " ");
    }
}
