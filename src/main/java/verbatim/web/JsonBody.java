package verbatim.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.story.TextSpan;

/**
 * A request's body, read strictly: {@code application/json}, within the route's limit however it is sent, UTF-8, one
 * JSON object. A value of another type than asked for is refused, never converted; unknown fields are ignored.
 */
final class JsonBody {
    /** How much of a body over the limit is read and thrown away, so that the client gets to hear why. */
    private static final long MOST_DISCARDED = 4L << 20;

    private static final int MOST_CODE_POINTS = 1_000;

    private final JsonNode fields;

    private JsonBody(JsonNode fields) {
        this.fields = fields;
    }

    /** @throws Problem 400, 413, 415 or 422 */
    static JsonBody read(Context ctx, int mostBytes) throws IOException {
        requireJson(ctx.req().getContentType());
        byte[] bytes = bytes(ctx, mostBytes);
        JsonNode node = parse(decode(bytes));
        if (!node.isObject()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "The body must be a JSON object.");
        }
        return new JsonBody(node);
    }

    /** The text of a field that must be there. */
    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "The field \"" + name + "\" is missing.");
        }
        return text;
    }

    /** The text of a field; null when it is absent or null. */
    @Nullable
    String optionalText(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "The field \"" + name + "\" must be a string.");
        }
        return value.textValue();
    }

    /** Whether a field is there and not null. */
    boolean has(String name) {
        return fields.hasNonNull(name);
    }

    boolean isText(String name) {
        return fields.path(name).isTextual();
    }

    /** False when the field is absent or null. */
    boolean flag(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "The field \"" + name + "\" must be true or false.");
        }
        return value.booleanValue();
    }

    /** A list of strings; empty when the field is absent or null. */
    List<String> texts(String name) {
        JsonNode value = fields.path(name);
        List<String> texts = new ArrayList<>();
        value.forEach(item -> texts.add(item.isTextual() && !item.textValue().isBlank() ? item.textValue() : ""));
        if (!value.isMissingNode() && !value.isNull() && !value.isArray() || texts.contains("")) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "The field \"" + name + "\" must be a list of strings that are not blank.");
        }
        return texts;
    }

    /** A span, {@code {"start": 3, "end": 7}}; null when the field is absent or null. */
    @Nullable
    TextSpan optionalSpan(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        JsonNode start = value.path("start");
        JsonNode end = value.path("end");
        if (!start.isInt() || !end.isInt() || start.intValue() < 0 || end.intValue() < start.intValue()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "The field \"" + name + "\" must have a \"start\" and an \"end\" not before it.");
        }
        return new TextSpan(start.intValue(), end.intValue());
    }

    /** The question: a field that must be there, not blank, at most a thousand characters, all of them whole. */
    String question() {
        String question = text("question");
        if (question.isBlank()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "The question is empty.");
        }
        if (question.codePointCount(0, question.length()) > MOST_CODE_POINTS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "The question is longer than " + MOST_CODE_POINTS + " characters.");
        }
        boolean unreadable = question.codePoints()
                .anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (unreadable) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "The question holds a NUL or half a surrogate pair, which is no character.");
        }
        return question;
    }

    private static void requireJson(@Nullable String contentType) {
        String[] parts = contentType == null ? new String[]{""} : contentType.toLowerCase(Locale.ROOT).split(";", -1);
        boolean json = parts[0].strip().equals("application/json");
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].strip().split("=", 2);
            boolean charset = parameter[0].strip().equals("charset");
            json &= !charset || parameter.length == 2 && parameter[1].strip().replace("\"", "").equals("utf-8");
        }
        if (!json) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be sent as application/json, in UTF-8.");
        }
    }

    private static byte[] bytes(Context ctx, int most) throws IOException {
        InputStream in = ctx.req().getInputStream();
        boolean declared = ctx.req().getContentLengthLong() > most;
        byte[] bytes = declared ? new byte[0] : in.readNBytes(most + 1);
        if (declared || bytes.length > most) {
            in.skip(MOST_DISCARDED);
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE,
                    "The body is larger than the " + most / 1024 + " kB that may be sent here.");
        }
        return bytes;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "The body is not valid UTF-8.");
        }
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = Json.read(text);
            if (node.isMissingNode()) {
                throw new Problem(HttpStatus.BAD_REQUEST, "The body is empty; it must be JSON.");
            }
            return node;
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes what was sent.
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
            throw new Problem(HttpStatus.BAD_REQUEST, "The body is not JSON that can be read" + where + ".");
        }
    }
}
