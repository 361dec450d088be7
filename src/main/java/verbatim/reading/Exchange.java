package verbatim.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question of a conversation and the answer that it got. The reader is given the last ones in front of a question that
 * leans on them, as readers of conversations are (Reddy et al. 2019, "CoQA"). Immutable.
 *
 * @param answer null when there was none
 */
public record Exchange(String question, @Nullable String answer) {
    private static final int EXCHANGES = 2;
    private static final int LONGEST_ANSWER = 12;

    /** The last exchanges as running text, long answers cut short, with a space behind; empty when there are none. */
    public static String text(List<Exchange> exchanges) {
        return exchanges.subList(Math.max(0, exchanges.size() - EXCHANGES), exchanges.size()).stream()
                .map(Exchange::text).collect(Collectors.joining());
    }

    private String text() {
        String asked = question.strip().replaceFirst("[\\s?.!]+$", "") + "? ";
        return answer == null ? asked
                : asked + Arrays.stream(answer.strip().split("\\s+")).limit(LONGEST_ANSWER)
                        .collect(Collectors.joining(" ")).replaceFirst("[.,;:]+$", "") + ". ";
    }
}
