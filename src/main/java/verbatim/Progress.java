package verbatim;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal that fills as work is done; nothing where nobody watches. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String task, int steps) {
        // With this, Java 22 to 24 give a console, as all others do, only where there is a terminal.
        System.setProperty("jdk.console", "java.base");
        return new Progress(System.console() == null
                ? null
                : new ProgressBarBuilder().setTaskName(task).setInitialMax(steps).build());
    }

    void step(int steps) {
        if (bar != null) {
            bar.stepBy(steps);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
