package verbatim.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/**
 * Watches a folder and all folders in it and keeps the library in step with their files. What the system's events miss is
 * found by looking every few seconds. Runs on a thread of its own until it is closed.
 */
public final class FolderWatch implements AutoCloseable {
    /** How far apart two looks are that must see a file alike. */
    private static final long SETTLING_MILLIS = 500;
    private static final long RESCAN_MILLIS = 10_000;

    private final Path folder;
    private final FollowedFolder followed;
    private final WatchService events;
    private final Thread thread;

    private FolderWatch(Path folder, Library library) throws IOException {
        this.folder = folder;
        this.followed = new FollowedFolder(folder, library);
        this.events = folder.getFileSystem().newWatchService();
        this.thread = Thread.ofPlatform().daemon().name("stories of " + folder.getFileName()).unstarted(this::run);
    }

    /** @throws IOException when the folder cannot be watched */
    public static FolderWatch start(Path folder, Library library) throws IOException {
        FolderWatch watch = new FolderWatch(folder, library);
        watch.register();
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (true) {
                boolean again = followed.look();
                if (again) {
                    Thread.sleep(SETTLING_MILLIS);
                } else {
                    waitForEvent();
                }
                registerAgain();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt(); // the watch was closed
        }
    }

    private void waitForEvent() throws InterruptedException {
        WatchKey key = events.poll(RESCAN_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents(); // every event means the same: look
            key.reset();
            key = events.poll();
        }
    }

    /** New folders are watched, too; one that goes while it is registered is found gone by the next look. */
    private void registerAgain() {
        try {
            register();
        } catch (IOException e) {
            return;
        }
    }

    private void register() throws IOException {
        for (Path each : StoryFiles.foldersIn(folder)) {
            each.register(events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        events.close();
    }
}
