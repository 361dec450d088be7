package verbatim.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JSON objects, one to a line. */
final class LineJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private LineJson() {}

    static byte[] write(Object line) {
        try {
            return MAPPER.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("only records of plain values are written", e);
        }
    }

    /** @throws IllegalArgumentException when it is not such an object */
    static <T> T read(byte[] line, Class<T> type) {
        return read(MAPPER.readerFor(type), line);
    }

    /**
     * All lines, each an object of that type.
     *
     * @throws IllegalArgumentException when one is not
     */
    static <T> List<T> lines(byte[] lines, Class<T> type) {
        ObjectReader reader = MAPPER.readerFor(type);
        List<T> values = new ArrayList<>();
        for (byte[] line : split(lines)) {
            values.add(read(reader, line));
        }
        return values;
    }

    private static <T> T read(ObjectReader reader, byte[] line) {
        try {
            T value = reader.readValue(line);
            if (value == null) {
                throw new IllegalArgumentException("null is no object");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException("not a line of JSON", e);
        }
    }

    static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        }
        return lines;
    }
}
