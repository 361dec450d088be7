package verbatim.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all, whenever the process or the machine stops. */
final class SafeFile {
    /** Ends the names of files that are being written; one that is found at the start was never acknowledged. */
    static final String UNFINISHED = ".tmp";

    /** Room that must be left on a disk where a write failed for another reason. */
    private static final long SLACK = 1L << 20;

    private SafeFile() {}

    /**
     * Writes a file under another name, has the disk keep it, and gives it its name.
     *
     * @throws DiskFullException when there is no room for it
     */
    static void write(Path path, ByteArrayOutputStream... parts) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                for (ByteArrayOutputStream part : parts) {
                    part.writeTo(out);
                }
                channel.force(true);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            keepNames(path.getParent());
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw isFull(path.getParent(), parts) ? new DiskFullException(e) : e;
        }
    }

    /** Deletes a file for good. */
    static void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
        keepNames(path.getParent());
    }

    private static boolean isFull(Path folder, ByteArrayOutputStream... parts) throws IOException {
        long bytes = 0;
        for (ByteArrayOutputStream part : parts) {
            bytes += part.size();
        }
        return Files.getFileStore(folder).getUsableSpace() < bytes + SLACK;
    }

    /** Has the disk keep the names in a folder; Windows needs no such call and has none. */
    private static void keepNames(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }
}
