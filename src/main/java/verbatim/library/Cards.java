package verbatim.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of stories, newest first.
 *
 * @param next what to ask for to get the part that follows; null when this is the last one. It stays good when stories
 *        are added or removed
 */
public record Cards(List<StoryCard> stories, @Nullable String next) {}
