package verbatim;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.document.Document;
import verbatim.document.DocumentException;
import verbatim.document.Documents;

/** {@code preview}: what a file would give as a story, and what of it would be dropped. Adds nothing. */
@Command(name = "preview", mixinStandardHelpOptions = true,
        description = "Shows what would be kept and what dropped of a file, without adding it.")
final class Preview implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Plain text, Markdown, HTML, PDF or DOCX.")
    private Path file = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure {
        try {
            print(Documents.read(file), Objects.requireNonNull(spec).commandLine().getOut());
            return CommandLine.ExitCode.OK;
        } catch (DocumentException e) {
            throw new Failure("The story cannot be read: " + e.getMessage());
        }
    }

    private static void print(Document document, PrintWriter out) {
        out.println("format:    " + document.format().words());
        print("title:     ", document.title(), out);
        print("site:      ", document.site(), out);
        print("published: ", document.published(), out);
        out.println("\nkept:\n" + document.text());
        if (!document.dropped().isEmpty()) {
            out.println("\ndropped:");
            document.dropped().forEach(line -> out.println("- " + line));
        }
        out.flush();
    }

    private static void print(String label, @Nullable Object value, PrintWriter out) {
        if (value != null) {
            out.println(label + value);
        }
    }
}
