package verbatim.library;

/**
 * What came of adding a story.
 *
 * @param card the story that the library holds now
 * @param isNew false when a story with this text was there already: then {@code card} is that one
 */
public record Addition(StoryCard card, boolean isNew) {}
