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

    static Failure unusable(Path data, IOException e) {
        return new Failure("The data folder " + data + " cannot be used (" + e.getClass().getSimpleName()
                + "): choose another one with --data.");
    }
}
