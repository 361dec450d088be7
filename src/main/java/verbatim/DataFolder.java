package verbatim;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this user's data lies when the command line does not say. */
final class DataFolder {
    private static final String NAME = "verbatim";

    private DataFolder() {}

    /** {@code $XDG_DATA_HOME/verbatim}, else the platform's usual place; nothing is made. */
    static Path usual() {
        return usual(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path usual(Map<String, String> environment, String system, Path home) {
        Path chosen = absolute(environment.get("XDG_DATA_HOME"));
        if (chosen != null) {
            return chosen.resolve(NAME);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path local = absolute(environment.get("LOCALAPPDATA"));
            return (local == null ? home.resolve("AppData").resolve("Local") : local).resolve(NAME);
        }
        return name.startsWith("mac")
                ? home.resolve("Library").resolve("Application Support").resolve(NAME)
                : home.resolve(".local").resolve("share").resolve(NAME);
    }

    /** The XDG specification says that a relative path is to be ignored. */
    private static @Nullable Path absolute(@Nullable String path) {
        return path == null || path.isBlank() || !Path.of(path).isAbsolute() ? null : Path.of(path);
    }
}
