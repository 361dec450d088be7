package verbatim.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of a folder that may be stories. */
public final class StoryFiles {
    /** Hidden files, and what editors, office programs and browsers write while they work. */
    private static final Pattern PASSING = Pattern
            .compile("\\..*|.*~|~.*|#.*#|.*\\.(?:tmp|temp|swp|swx|bak|part|partial|crdownload|download|lock)",
                    Pattern.CASE_INSENSITIVE);

    private StoryFiles() {}

    /** All files below a folder but those that are hidden or pass, in order. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> mayBeStory(folder.relativize(path)) && Files.isRegularFile(path)).sorted()
                    .toList();
        }
    }

    /** All folders below a folder that may hold stories, itself included. */
    static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> mayBeStory(folder.relativize(path)) && Files.isDirectory(path)).toList();
        }
    }

    private static boolean mayBeStory(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .noneMatch(part -> PASSING.matcher(part.toString()).matches());
    }
}
