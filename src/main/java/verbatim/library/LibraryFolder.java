package verbatim.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by this process alone: the operating system lets go of it when the process ends, however it
 * ends. A server that holds it leaves its address there, so that others know whom to ask. Thread-safe.
 */
public final class LibraryFolder implements Closeable {
    private static final String LOCK = "lock";
    private static final int LONGEST_URL = 1_000;
    /** Behind everything that is written, because on some systems nobody can read what is locked. */
    private static final long LOCKED = 1L << 40;

    private final Path folder;
    private final FileChannel channel;
    private final CompletableFuture<StoryStore> store;

    private LibraryFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
        this.store = CompletableFuture.supplyAsync(this::read);
    }

    /**
     * Takes hold of a data folder, which is made when it is missing, and begins to read what stories lie in it.
     *
     * @throws FolderHeldException when another process holds it
     * @throws IOException when the folder cannot be written
     */
    public static LibraryFolder hold(Path folder) throws FolderHeldException, IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                throw new FolderHeldException(folder, url(channel));
            }
            channel.truncate(0);
            return new LibraryFolder(folder, channel);
        } catch (FolderHeldException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another part of this process holds it
        }
    }

    private static @Nullable String url(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_URL);
        channel.read(bytes, 0);
        String url = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
        return url.startsWith("http://") ? url : null;
    }

    /** Leaves the address of the server that holds the folder. */
    public void leaveUrl(String url) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((url + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    private StoryStore read() {
        try {
            return new FolderStore(folder.resolve("stories"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stories, when they are read. */
    StoryStore store() throws IOException {
        try {
            return store.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException cause ? cause.getCause() : new IOException(e.getCause());
        }
    }

    /** The index of the stories, which is made anew when it is lost. */
    Path search() {
        return folder.resolve("search");
    }

    /** Lets others have the folder. */
    @Override
    public void close() throws IOException {
        store.exceptionally(e -> null).join();
        channel.truncate(0);
        channel.close();
    }
}
