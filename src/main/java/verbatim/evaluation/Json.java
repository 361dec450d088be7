package verbatim.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** JSON in files, and what is wrong with it. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Json() {}

    static JsonNode read(Path file) throws QuestionSetException {
        return firstValue(SetFile.bytes(file), file.toString());
    }

    /** The first JSON value in a file; what comes after it is not looked at. */
    static JsonNode firstValue(byte[] content, String where) throws QuestionSetException {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw wrong(e, where + ", line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new QuestionSetException(where + ": this is not JSON in UTF-8: " + e.getMessage() + ".", e);
        }
    }

    static JsonNode line(String line, String where) throws QuestionSetException {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw wrong(e, where);
        }
    }

    private static QuestionSetException wrong(JsonProcessingException e, String where) {
        String column = e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
        String what = e.getOriginalMessage().replaceFirst(" \\(for .*starting at .*", "").replaceFirst("\\s*\\R.*", "");
        return new QuestionSetException(where + column + ": this is not JSON: " + what + ".", e);
    }
}
