package verbatim.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import verbatim.library.StoredStory.Kept;

/** Stories that are forgotten when the process ends. */
final class MemoryStore implements StoryStore {
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public List<Kept> found() {
        return List.of();
    }

    @Override
    public void add(List<StoredStory> stories) {
        stories.forEach(this::replace);
    }

    @Override
    public void replace(StoredStory story) {
        texts.put(story.card().id(), story.text());
    }

    @Override
    public void remove(String id) {
        texts.remove(id);
    }

    @Override
    public Optional<String> text(String id) {
        return Optional.ofNullable(texts.get(id));
    }
}
