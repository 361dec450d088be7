package verbatim;

import java.io.IOException;
import java.nio.file.Path;
import verbatim.library.FolderHeldException;
import verbatim.library.LibraryFolder;

/** The data folder, held by this process. */
final class Held {
    private Held() {}

    static LibraryFolder folder(Path data) throws Failure {
        try {
            return LibraryFolder.hold(data);
        } catch (FolderHeldException e) {
            throw new Failure(e.getMessage());
        } catch (IOException e) {
            throw unusable(data, e);
        }
    }

    /** Loads the models and opens the library. */
    static Verbatim load(LibraryFolder folder) throws Failure {
        try {
            return Verbatim.load(folder);
        } catch (IOException e) {
            throw new Failure("The library cannot be opened: " + e.getMessage());
        }
    }

    static Failure unusable(Path data, IOException e) {
        return new Failure("The data folder " + data + " cannot be used (" + e.getClass().getSimpleName()
                + "): choose another one with --data.");
    }
}
