package verbatim.language;

import java.util.Map;
import java.util.Set;

/**
 * One meaning of a noun in WordNet.
 *
 * @param id the meaning's number; synonyms share it
 * @param name its first word and the lexicographers' field it stands in, such as {@code city.location}
 * @param field the field alone: person, location, artifact, quantity, time, group ... (26 of them for nouns)
 * @param ancestors the meaning itself and all that are more general: number to the fewest steps up
 * @param members what a group consists of, as WordNet knows it: persons for people, policemen for police
 * @param depth the longest way up to the root
 */
public record Sense(int id, String name, String field, Map<Integer, Integer> ancestors, Set<Integer> members,
        int depth) {
    public Sense {
        members = Set.copyOf(members);
        ancestors = Map.copyOf(ancestors);
    }

    /** Whether the other meaning is this one or lies above it, at most so many steps. */
    public boolean isA(Sense other, int steps) {
        return ancestors.getOrDefault(other.id, Integer.MAX_VALUE) <= steps;
    }

    /** Whether the other meaning is, or is a kind of, what this group consists of. */
    public boolean hasMember(Sense other) {
        return members.stream().anyMatch(other.ancestors::containsKey);
    }
}
