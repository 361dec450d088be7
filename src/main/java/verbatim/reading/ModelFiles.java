package verbatim.reading;

import verbatim.language.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the reader's files and refuses any that are not, byte for byte, the ones its list of checksums names. */
final class ModelFiles {
    private static final String CHECKSUMS = "reader.sha256";

    private final Function<String, @Nullable InputStream> folder;
    private final Map<String, String> checksums;

    /** @param folder opens a file by its name, or gives null where there is none */
    ModelFiles(Function<String, @Nullable InputStream> folder) {
        this.folder = folder;
        checksums = new String(bytes(CHECKSUMS), StandardCharsets.UTF_8).lines().map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    /** The files in the class path's {@code models} folder. */
    static ModelFiles onClassPath() {
        return new ModelFiles(name -> ModelFiles.class.getResourceAsStream("/models/" + name));
    }

    /** @throws ModelException if the file is missing or damaged */
    byte[] read(String name) {
        byte[] bytes = bytes(name);
        if (!sha256(bytes).equals(checksums.get(name))) {
            throw new ModelException("The reader's file models/" + name
                    + " is damaged: its SHA-256 is not the one in models/" + CHECKSUMS + ".", null);
        }
        return bytes;
    }

    private byte[] bytes(String name) {
        try (InputStream in = folder.apply(name)) {
            if (in == null) {
                throw new ModelException("The reader's file models/" + name + " is missing from this build.",
                        null);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ModelException("The reader's file models/" + name + " cannot be read.", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
