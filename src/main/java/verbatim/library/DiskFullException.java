package verbatim.library;

import java.io.IOException;

/** There is no room on the disk. */
final class DiskFullException extends IOException {
    private static final long serialVersionUID = 1L;

    DiskFullException(IOException cause) {
        super("The disk is full.", cause);
    }
}
