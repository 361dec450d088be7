package verbatim.library;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the library is not as it was written. */
final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedFileException(Path file) {
        super("The file " + file + " is damaged.");
    }
}
