package verbatim.library;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Annotator;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.PassageIndex;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.StoryReader;

/**
 * The stories that can be asked, kept in memory and bounded in number and size. What is found in one story never
 * depends on the others. Thread-safe.
 */
public final class Library {
    /** The id of the story that the server starts with. */
    public static final String BUNDLED = "bundled";

    private static final int MOST_STORIES = 1_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final int ID_BYTES = 16;

    private final StoryReader reader;
    private final Annotator annotator;
    private final EnglishTerms english;
    private final WordNet wordNet;
    private final int mostStories;
    private final long mostBytes;
    private final RandomGenerator random = new SecureRandom();
    private final Map<String, IndexedStory> stories = new LinkedHashMap<>();
    private long bytes;

    /** Room for a thousand stories, of 256 MB together. */
    public Library(StoryReader reader, Annotator annotator, EnglishTerms english, WordNet wordNet) {
        this(reader, annotator, english, wordNet, MOST_STORIES, MOST_BYTES);
    }

    /** @param mostBytes how much text all stories may hold together, two bytes to a code unit */
    public Library(StoryReader reader, Annotator annotator, EnglishTerms english, WordNet wordNet, int mostStories,
            long mostBytes) {
        this.mostStories = mostStories;
        this.mostBytes = mostBytes;
        this.reader = reader;
        this.annotator = annotator;
        this.english = english;
        this.wordNet = wordNet;
    }

    /**
     * Adds a story under a fresh id of 128 random bits. A title that was given beside the text is put in front of it as
     * its first line.
     *
     * @throws StoryException when the text cannot be a story
     * @throws LibraryFullException when the library holds all it may hold
     */
    public IndexedStory add(String title, String text) throws StoryException, LibraryFullException {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return add(reader.read(Base64.getUrlEncoder().withoutPadding().encodeToString(id), title, text));
    }

    /** Adds the story that the server starts with, under the id {@value #BUNDLED}. */
    public IndexedStory addBundled(String text) throws StoryException, LibraryFullException {
        return add(reader.read(BUNDLED, text));
    }

    private IndexedStory add(Story story) throws LibraryFullException {
        requireRoom(story);
        AnnotatedStory annotated = annotator.annotate(story);
        IndexedStory indexed = new IndexedStory(annotated, new PassageIndex(annotated, english, wordNet));
        synchronized (stories) {
            requireRoom(story);
            stories.put(story.id(), indexed);
            bytes += size(story);
        }
        return indexed;
    }

    private void requireRoom(Story story) throws LibraryFullException {
        synchronized (stories) {
            if (stories.size() >= mostStories || bytes + size(story) > mostBytes) {
                throw new LibraryFullException();
            }
        }
    }

    private static long size(Story story) {
        return 2L * story.text().length();
    }

    public Optional<IndexedStory> find(String id) {
        synchronized (stories) {
            return Optional.ofNullable(stories.get(id));
        }
    }

    /** Forgets a story; false when there was none with that id. */
    public boolean remove(String id) {
        synchronized (stories) {
            IndexedStory removed = stories.remove(id);
            if (removed != null) {
                bytes -= size(removed.story());
            }
            return removed != null;
        }
    }

    /** All stories, in the order in which they were added. */
    public List<Story> stories() {
        synchronized (stories) {
            return stories.values().stream().map(IndexedStory::story).toList();
        }
    }
}
