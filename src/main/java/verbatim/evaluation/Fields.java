package verbatim.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object; whatever is not as it must be is said in one sentence that names the place. */
record Fields(JsonNode node, String where) {
    static Fields of(JsonNode node, String where) throws QuestionSetException {
        if (!node.isObject()) {
            throw new QuestionSetException(where + ": a JSON object is expected here.");
        }
        return new Fields(node, where);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    QuestionSetException wrong(String field, String expected) {
        return new QuestionSetException(where + ": the field \"" + field + "\" must be " + expected + ".");
    }

    /** A string that is not blank. */
    String text(String field) throws QuestionSetException {
        String value = node.path(field).textValue();
        if (value == null || value.isBlank()) {
            throw wrong(field, "a string that is not blank");
        }
        return value;
    }

    @Nullable
    String textOrNull(String field) throws QuestionSetException {
        return has(field) ? text(field) : null;
    }

    int wholeNumber(String field) throws QuestionSetException {
        if (!node.path(field).canConvertToInt() || !node.path(field).isIntegralNumber()) {
            throw wrong(field, "a whole number");
        }
        return node.path(field).intValue();
    }

    double number(String field) throws QuestionSetException {
        if (!node.path(field).isNumber()) {
            throw wrong(field, "a number");
        }
        return node.path(field).doubleValue();
    }

    boolean isTrue(String field) throws QuestionSetException {
        if (has(field) && !node.path(field).isBoolean()) {
            throw wrong(field, "true or false");
        }
        return node.path(field).booleanValue();
    }

    /** A list of strings; empty when the field is missing. */
    List<String> texts(String field) throws QuestionSetException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : has(field) ? list(field) : List.<JsonNode>of()) {
            if (!item.isTextual() || item.textValue().isBlank()) {
                throw wrong(field, "a list of strings that are not blank");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    Iterable<JsonNode> list(String field) throws QuestionSetException {
        if (!node.path(field).isArray()) {
            throw wrong(field, "a list");
        }
        return node.path(field);
    }

    Fields object(String field) throws QuestionSetException {
        return of(node.path(field), where + ", " + field);
    }

    /** A list of objects, each named by its field and its index, counted from 0. */
    List<Fields> objects(String field) throws QuestionSetException {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode item : list(field)) {
            objects.add(of(item, where + ", " + field + "[" + objects.size() + "]"));
        }
        return objects;
    }
}
