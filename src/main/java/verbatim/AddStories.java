package verbatim;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.library.NewStory;
import verbatim.library.StoryFiles;
import verbatim.story.StoryException;

/** {@code add}: puts stories into the library, be a server running on it or not. */
@Command(name = "add", mixinStandardHelpOptions = true,
        description = "Adds the stories in files and folders to those that serve opens. Says what was left out and why.")
final class AddStories implements Callable<Integer> {
    private static final int BATCH = 200;
    private static final long MOST_CHARACTERS = 4L << 20;

    @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*",
            description = "Files of stories; of a folder, all files in it but hidden ones and editors' own.")
    private List<Path> given = List.of();

    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder where stories are kept; by default the user's own, such as ~/.local/share/verbatim. "
                    + "While a server uses it, the stories are handed to that server.")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    private final List<Path> files = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int added;
    private int known;

    @Override
    public Integer call() throws Exception {
        for (Path path : given) {
            find(path);
        }
        try (Shelving shelving = Shelving.in(data == null ? DataFolder.usual() : data);
                Progress bar = Progress.of("Adding", files.size())) {
            addAll(shelving, bar);
        } catch (UncheckedIOException e) {
            throw new Failure(e.getMessage());
        } finally {
            report();
        }
        return skipped.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void find(Path path) {
        try {
            files.addAll(Files.isDirectory(path) ? StoryFiles.in(path) : List.of(path));
        } catch (IOException | UncheckedIOException e) {
            skipped.add(path + ": the folder cannot be read.");
        }
    }

    private void addAll(Shelving shelving, Progress bar) throws Failure, InterruptedException {
        List<NewStory> batch = new ArrayList<>();
        List<Path> names = new ArrayList<>();
        long characters = 0;
        for (Path file : files) {
            try {
                NewStory story = NewStory.read(file);
                batch.add(story);
                names.add(file);
                characters += story.text().length();
            } catch (StoryException e) {
                skipped.add(file + ": " + e.getMessage());
                bar.step(1);
            }
            if (batch.size() == BATCH || characters > MOST_CHARACTERS) {
                add(batch, names, shelving, bar);
                characters = 0;
            }
        }
        add(batch, names, shelving, bar);
    }

    private void add(List<NewStory> batch, List<Path> names, Shelving shelving, Progress bar)
            throws Failure, InterruptedException {
        List<Shelving.Outcome> outcomes = batch.isEmpty() ? List.of() : shelving.add(batch);
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Shelving.Outcome.Added() -> added++;
                case Shelving.Outcome.Known() -> known++;
                case Shelving.Outcome.Refused(String why) -> skipped.add(names.get(i) + ": " + why);
            }
        }
        bar.step(batch.size());
        batch.clear();
        names.clear();
    }

    private void report() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        PrintWriter err = command.getErr();
        skipped.forEach(line -> err.println("Left out " + line));
        err.flush();
        PrintWriter out = command.getOut();
        out.println(added + (added == 1 ? " story" : " stories") + " added, " + known + " there already, "
                + skipped.size() + " left out.");
        out.flush();
    }
}
