package verbatim.language;

import java.util.Map;

/**
 * One meaning of a noun in WordNet.
 *
 * @param id the meaning's number; synonyms share it
 * @param name its first word and the lexicographers' field it stands in, such as {@code city.location}
 * @param field the field alone: person, location, artifact, quantity, time, group ... (26 of them for nouns)
 * @param ancestors the meaning itself and all that are more general: number to the fewest steps up
 * @param depth the longest way up to the root
 */
public record Sense(int id, String name, String field, Map<Integer, Integer> ancestors, int depth) {
    public Sense {
        ancestors = Map.copyOf(ancestors);
    }
}
