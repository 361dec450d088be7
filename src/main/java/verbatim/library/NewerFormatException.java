package verbatim.library;

import java.io.IOException;
import java.nio.file.Path;

/** A later Verbatim has written the library; this one leaves it alone. The message is a sentence. */
final class NewerFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    NewerFormatException(Path file) {
        super("The file " + file + " was written by a later version of Verbatim: start that one, or choose another "
                + "folder with --data.");
    }
}
