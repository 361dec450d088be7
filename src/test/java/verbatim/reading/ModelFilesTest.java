package verbatim.reading;

import verbatim.language.ModelException;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelFilesTest {
    // printf model | sha256sum
    private static final String SHA256 = "9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4";

    private final Map<String, String> folder = new HashMap<>(
            Map.of("reader.onnx", "model", "reader.sha256", SHA256 + "  reader.onnx\n"));

    @Test
    void readsAFileThatIsWhole() {
        assertArrayEquals("model".getBytes(StandardCharsets.UTF_8), new ModelFiles(this::open).read("reader.onnx"));
    }

    @Test
    void refusesADamagedFile() {
        folder.put("reader.onnx", "modem");
        assertSentence("The reader's file models/reader.onnx is damaged: its SHA-256 is not the one in "
                + "models/reader.sha256.");
    }

    @Test
    void refusesAMissingFile() {
        folder.remove("reader.onnx");
        assertSentence("The reader's file models/reader.onnx is missing from this build.");
    }

    @Test
    void refusesAMissingListOfChecksums() {
        folder.remove("reader.sha256");
        assertSentence("The reader's file models/reader.sha256 is missing from this build.");
    }

    @Test
    void refusesAFileThatIsNotListed() {
        folder.put("reader.sha256", "");
        assertSentence("The reader's file models/reader.onnx is damaged: its SHA-256 is not the one in "
                + "models/reader.sha256.");
    }

    private void assertSentence(String sentence) {
        assertEquals(sentence, assertThrows(ModelException.class,
                () -> new ModelFiles(this::open).read("reader.onnx")).getMessage());
    }

    private @Nullable InputStream open(String name) {
        String text = folder.get(name);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
