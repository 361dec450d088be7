package verbatim.retrieval;

import java.util.Set;
import verbatim.question.QuestionType;

/** Which kinds of mention a passage must hold to answer a type of question. */
final class Evidence {
    private Evidence() {}

    /** The kinds, any of which is evidence; empty when the type expects none. */
    static Set<String> of(QuestionType type) {
        return switch (type.label()) {
            case "NUM:count" -> Set.of("count");
            case "NUM:money" -> Set.of("money");
            case "NUM:perc" -> Set.of("percent");
            case "NUM:date" -> Set.of("date");
            case "NUM:period", "NUM:dist", "NUM:speed", "NUM:temp", "NUM:weight", "NUM:volsize" -> Set.of("measure");
            case "DESC:quote" -> Set.of("quotation");
            default -> switch (type.coarse()) {
                case "NUM" -> Set.of("count", "measure", "money", "percent");
                case "HUM", "LOC" -> Set.of("name");
                default -> Set.of();
            };
        };
    }
}
