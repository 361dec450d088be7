package verbatim.document;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import verbatim.document.DocumentException.Kind;

/**
 * The time and memory that reading one document may take. Whatever the libraries call back for input asks again and
 * again, so that an endless or exploding file is given up in its midst. For one thread.
 */
final class Budget {
    /** How long one document may take. */
    static final Duration TIME = Duration.ofSeconds(30);
    /** How much may be allocated for one step: the file's structure, or one page. */
    private static final long BYTES = 384L << 20;

    private final com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory
            .getThreadMXBean();
    private final FileName name;
    private final long deadline = System.nanoTime() + TIME.toNanos();
    private long allocated;
    private @Nullable DocumentException spent;

    Budget(FileName name) {
        this.name = name;
        nextStep();
    }

    /** Lets a new step allocate as much as a first one. */
    void nextStep() {
        allocated = threads.getCurrentThreadAllocatedBytes();
    }

    /**
     * @throws DocumentException when this thread has used it up, or was told to stop; from then on always, because a
     *         library may have passed over the first time
     */
    void check() throws DocumentException {
        if (spent == null) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() - deadline > 0) {
                spent = tooLong(name);
            } else if (threads.getCurrentThreadAllocatedBytes() - allocated > BYTES) {
                spent = tooMuch(name);
            }
        }
        if (spent != null) {
            throw spent;
        }
    }

    static DocumentException tooLong(FileName name) {
        return new DocumentException(Kind.TOO_COSTLY, "Reading the file " + name.shown() + " takes longer than "
                + TIME.toSeconds() + " seconds, so it was given up.");
    }

    static DocumentException tooMuch(FileName name) {
        return new DocumentException(Kind.TOO_COSTLY, "The file " + name.shown()
                + " unfolds to far more than a story can be, so it was given up.");
    }
}
