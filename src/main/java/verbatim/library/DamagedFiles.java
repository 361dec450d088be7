package verbatim.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where damaged files are set aside, for a person to look at; they hold nothing of a story that was removed. */
final class DamagedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DamagedFiles.class);

    private final Path folder;

    DamagedFiles(Path folder) {
        this.folder = folder;
    }

    /** @param kept how many of its stories could be read and are kept elsewhere */
    void setAside(Path file, int kept) throws IOException {
        Files.createDirectories(folder);
        Path aside = folder.resolve(file.getFileName());
        for (int i = 2; Files.exists(aside); i++) {
            aside = folder.resolve(file.getFileName() + "." + i);
        }
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("The file {} is damaged. {} of its stories could be read and are kept; the file was set aside as {}.",
                file, kept == 0 ? "None" : kept, aside);
    }

    /** Takes the lines of a story out of all files. */
    void forget(String id) throws IOException {
        byte[] mark = ("\"" + id + "\"").getBytes(StandardCharsets.UTF_8);
        for (Path file : files()) {
            List<byte[]> lines = LineJson.split(Files.readAllBytes(file));
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            for (byte[] line : lines) {
                if (!holds(line, mark)) {
                    rest.writeBytes(line);
                    rest.write('\n');
                }
            }
            SafeFile.write(file, rest);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private static boolean holds(byte[] line, byte[] mark) {
        // Every byte is one character of this encoding, so the search is one for bytes.
        return new String(line, StandardCharsets.ISO_8859_1).contains(new String(mark, StandardCharsets.ISO_8859_1));
    }
}
