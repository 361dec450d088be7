package verbatim.document;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import verbatim.document.DocumentException.Kind;

/**
 * Has a document read on a thread of its own: neither its depth nor its time is the caller's, and whatever a library
 * throws at a broken file comes out as a {@link DocumentException}.
 */
final class Bounds {
    private static final long STACK_BYTES = 2L << 20;
    private static final int LONGEST_CHAIN = 20;

    private Bounds() {}

    static <T> T keep(FileName name, Callable<T> reading) throws DocumentException {
        FutureTask<T> task = new FutureTask<>(reading);
        Thread thread = new Thread(null, task, "document", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(Budget.TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw asSentence(name, e.getCause());
        } catch (TimeoutException e) {
            throw Budget.tooLong(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentException(Kind.TOO_COSTLY, "Reading the file " + name.shown() + " was interrupted.", e);
        } finally {
            task.cancel(true);
        }
    }

    private static DocumentException asSentence(FileName name, Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < LONGEST_CHAIN && cause != null; i++) {
            if (cause instanceof DocumentException sentence) {
                return sentence;
            }
            if (cause instanceof StackOverflowError) {
                return new DocumentException(Kind.TOO_COSTLY,
                        "The file " + name.shown() + " is nested too deeply to be read.", thrown);
            }
            if (cause instanceof OutOfMemoryError) {
                return Budget.tooMuch(name);
            }
            cause = cause.getCause();
        }
        return new DocumentException(Kind.BROKEN, "The file " + name.shown() + " is damaged and cannot be read.",
                thrown);
    }
}
