package verbatim.reading;

import verbatim.language.ModelException;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * The neural network: scores every position of a window as the start and as the end of the answer. One session, for
 * use by many threads.
 */
final class SpanNetwork implements AutoCloseable {
    /**
     * Without it, ONNX Runtime's integer products overflow on x86 processors that have no 8-bit dot product, and the network
     * says other things there than elsewhere. Others take no notice of it.
     */
    private static final String EXACT_INTEGERS = "session.x64quantprecision";

    private final OrtEnvironment environment;
    private final OrtSession session;

    /**
     * Start and end scores of a window: of position 0, which stands for "no answer", and of the passage's pieces.
     *
     * @param none start score plus end score of "no answer"
     */
    record Scores(float none, float[] start, float[] end) {}

    /** @param model an ONNX file */
    SpanNetwork(byte[] model) {
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            // A run stays on its caller's thread: two windows side by side are read sooner than one after the other by two.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry(EXACT_INTEGERS, "1");
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new ModelException("The reader's model is not one that ONNX Runtime can run.", e);
        }
    }

    Scores run(Window window) {
        int length = window.ids().length;
        long[] shape = {1, length};
        LongBuffer ids = LongBuffer.allocate(length);
        LongBuffer types = LongBuffer.allocate(length);
        LongBuffer attended = LongBuffer.allocate(length);
        for (int i = 0; i < length; i++) {
            ids.put(i, window.ids()[i]);
            types.put(i, i < window.pieceOffset() ? 0 : 1);
            attended.put(i, 1);
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape);
                OnnxTensor attendedTensor = OnnxTensor.createTensor(environment, attended, shape);
                OrtSession.Result result = session.run(Map.of("input_ids", idTensor, "token_type_ids", typeTensor,
                        "attention_mask", attendedTensor))) {
            return scores(((OnnxTensor) result.get(0)).getFloatBuffer(), window);
        } catch (OrtException e) {
            throw new IllegalStateException("The reader's network failed.", e);
        }
    }

    private static Scores scores(FloatBuffer logits, Window window) {
        int pieces = window.passage().size();
        float[] start = new float[pieces];
        float[] end = new float[pieces];
        for (int i = 0; i < pieces; i++) {
            start[i] = logits.get(2 * (window.pieceOffset() + i));
            end[i] = logits.get(2 * (window.pieceOffset() + i) + 1);
        }
        return new Scores(logits.get(0) + logits.get(1), start, end);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The reader's network cannot be closed.", e);
        }
    }
}
