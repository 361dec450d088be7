package verbatim.evaluation;

import java.util.ArrayList;
import java.util.List;
import verbatim.story.TextSpan;

/**
 * An acceptable answer.
 *
 * @param places where it stands in the story's text, without blanks at its ends: one place when the set says which,
 *        else every occurrence
 * @param numbers words that an answer must hold to be right by this one
 */
public record Gold(String text, List<TextSpan> places, List<String> numbers) {
    public Gold {
        places = List.copyOf(places);
        numbers = List.copyOf(numbers);
    }

    /** Every occurrence of some words in a text. */
    static List<TextSpan> occurrences(String words, String text) {
        List<TextSpan> found = new ArrayList<>();
        String stripped = words.strip();
        for (int at = text.indexOf(stripped); at >= 0 && !stripped.isEmpty(); at = text.indexOf(stripped, at + 1)) {
            found.add(new TextSpan(at, at + stripped.length()));
        }
        return found;
    }
}
