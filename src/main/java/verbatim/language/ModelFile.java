package verbatim.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.MaxentModel;

/** Maximum-entropy models as files in the folder {@code models}, which is packed beside the classes. */
public final class ModelFile {
    private ModelFile() {}

    /** @throws ModelException when it is missing or damaged */
    public static MaxentModel load(String name) {
        try (InputStream stream = ModelFile.class.getResourceAsStream("/models/" + name)) {
            if (stream == null) {
                throw new IOException("it is not there");
            }
            return new GenericModelReader(new BinaryFileDataReader(new DataInputStream(stream))).getModel();
        } catch (IOException | RuntimeException e) {
            throw new ModelException("The model file models/" + name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Writes a model as {@link #load} reads it. */
    public static void write(AbstractModel model, Path file) throws IOException {
        new GenericModelWriter(model, file.toFile()).persist();
    }
}
