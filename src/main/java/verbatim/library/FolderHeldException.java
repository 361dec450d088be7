package verbatim.library;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another process holds the data folder. The message is a sentence. */
public final class FolderHeldException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String url;

    FolderHeldException(Path folder, @Nullable String url) {
        super("The data folder " + folder + " is in use by "
                + (url == null ? "another Verbatim that is just starting or adding stories" : "the Verbatim at " + url)
                + ": stop that one, or choose another folder with --data.");
        this.url = url;
    }

    /** Where the server that holds it can be asked; null when no server does. */
    public @Nullable String url() {
        return url;
    }
}
