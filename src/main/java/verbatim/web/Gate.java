package verbatim.web;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * Lets a fixed number of callers work at once and a fixed number wait, first come first served; whoever comes when
 * both are full is turned away at once instead of making everybody slower. Thread-safe.
 */
final class Gate {
    private final Semaphore places;
    private final Semaphore workers;

    Gate(int working, int waiting) {
        places = new Semaphore(working + waiting);
        workers = new Semaphore(working, true);
    }

    /**
     * Does the work on the caller's thread, after waiting for its turn.
     *
     * @throws BusyException when as many as may wait are waiting
     */
    <T> T pass(Callable<T> work) throws Exception {
        if (!places.tryAcquire()) {
            throw new BusyException();
        }
        try {
            workers.acquire();
            try {
                return work.call();
            } finally {
                workers.release();
            }
        } finally {
            places.release();
        }
    }

    /** Everybody is busy, and as many as may wait are waiting. */
    static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
