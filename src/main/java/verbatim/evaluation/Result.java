package verbatim.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a set's questions, in the set's order. */
public record Result(QuestionSet set, List<Outcome> outcomes) {
    public Result {
        outcomes = List.copyOf(outcomes);
    }

    /** Writes the answers as SQuAD's official script reads them: from id to text, empty for no answer. */
    public static void writePredictions(List<Result> results, Path file) throws IOException {
        Map<String, String> predictions = new LinkedHashMap<>();
        for (Result result : results) {
            result.outcomes().forEach(outcome -> predictions.put(outcome.asked().id(), outcome.answer()));
        }
        new ObjectMapper().writeValue(file.toFile(), predictions);
    }
}
