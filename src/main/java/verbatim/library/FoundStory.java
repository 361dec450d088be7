package verbatim.library;

/**
 * A story that was found.
 *
 * @param score how well it matches, comparable with the others of the same search only; 0 when nothing was searched for
 */
public record FoundStory(String id, double score) {}
