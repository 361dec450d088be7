package verbatim.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.language.WordNet;
import verbatim.library.StoredStory.Kept;
import verbatim.mention.Annotator;
import verbatim.question.Question;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.QuestionTerms;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.StoryReader;

/**
 * The stories that can be asked. In memory it holds a card of each; the text is read, and what the story mentions is
 * found, when the story is first asked. What is found in one story never depends on the others. A story is there once:
 * adding its text again gives the one that is there. What was added, replaced or removed has outlasted the process when
 * the call returns, if the library lies in a folder; when a call throws, the library is as it was. Thread-safe.
 */
public final class Library implements Closeable {
    /** The id of the story that the server starts with; it is never kept. */
    public static final String BUNDLED = "bundled";

    private static final long MOST_CHARACTERS_ASKED = 1L << 20;

    private final Function<Story, IndexedStory> indexing;
    private final StoryStore store;
    private final EnglishTerms english;
    private final SearchedStories search;
    private final StoryTexts texts;
    private final Capacity capacity;
    private final Catalogue catalogue = new Catalogue();
    private final AskedStories asked = new AskedStories(MOST_CHARACTERS_ASKED);
    private final List<Consumer<StoryCard>> removals = new CopyOnWriteArrayList<>();

    /** In memory only; room for a thousand stories, of 256 MB together. */
    public Library(StoryReader reader, Annotator annotator, EnglishTerms english, WordNet wordNet) {
        this(reader, annotator, english, wordNet, Capacity.IN_MEMORY);
    }

    /** In memory only. */
    public Library(StoryReader reader, Annotator annotator, EnglishTerms english, WordNet wordNet, Capacity capacity) {
        this(reader, story -> IndexedStory.of(story, annotator, english, wordNet), new MemoryStore(),
                StorySearch.inMemory(english), english, capacity);
    }

    /**
     * In a folder; room for 200,000 stories.
     *
     * @param indexing finds in a story, when it is first asked, what asking it needs
     * @throws IOException when the folder cannot be read or written, or is of a later version
     */
    public Library(StoryReader reader, Function<Story, IndexedStory> indexing, EnglishTerms english,
            LibraryFolder folder) throws IOException {
        this(reader, indexing, folder.store(), StorySearch.open(folder.search(), english), english,
                Capacity.IN_FOLDER);
        Thread.ofPlatform().daemon().name("index").start(this::catchUp);
    }

    Library(StoryReader reader, Function<Story, IndexedStory> indexing, StoryStore store, StorySearch search,
            EnglishTerms english, Capacity capacity) {
        this.indexing = indexing;
        this.store = store;
        this.capacity = capacity;
        this.english = english;
        store.found().forEach(catalogue::put);
        this.texts = new StoryTexts(reader, store, catalogue, asked::forget);
        this.search = new SearchedStories(search, catalogue::oldestFirst, texts::read);
    }

    /**
     * Adds a story under a fresh id of 128 random bits.
     *
     * @param title put in front of the text as its first line, unless it is blank
     * @throws StoryException when the text cannot be a story
     * @throws LibraryFullException when the library, or its disk, holds all it may hold
     */
    public StoryCard add(String title, String text) throws StoryException, LibraryFullException {
        return add(List.of(NewStory.of(title, text))).getFirst().card();
    }

    /**
     * Adds stories together, which takes much less time than one by one: all are added, or none.
     *
     * @return what came of each, in the same order
     */
    public synchronized List<Addition> add(List<NewStory> stories) throws LibraryFullException {
        Batch batch = Batch.of(stories, catalogue);
        capacity.require(catalogue, batch.fresh().size(), batch.characters());
        if (!batch.fresh().isEmpty()) {
            change(() -> store.add(batch.fresh()));
            batch.fresh().forEach(stored -> catalogue.put(stored.kept()));
            search.put(batch.fresh().stream().map(stored -> texts.story(stored.card().id(), stored.text())).toList());
        }
        return batch.additions();
    }

    /** Sets the story that the server starts with, under the id {@value #BUNDLED}; it is not kept in the folder. */
    public synchronized StoryCard addBundled(String text) throws StoryException, LibraryFullException {
        StoredStory stored = NewStory.of("", text).stored(BUNDLED, Batch.after(catalogue.lastAdded()));
        capacity.require(catalogue, 1, stored.card().characters());
        texts.bundle(stored.text());
        catalogue.put(stored.kept());
        asked.forget(BUNDLED);
        search.put(List.of(texts.story(BUNDLED, stored.text())));
        return stored.card();
    }

    /**
     * Puts a new text in the place of a story's.
     *
     * @param version the version that is to be replaced
     * @return the story as it is now; empty when there is none with that id
     * @throws StaleVersionException when the story has another version
     * @throws DuplicateStoryException when another story has the new text
     */
    public synchronized Optional<StoryCard> replace(String id, String version, NewStory story)
            throws StaleVersionException, DuplicateStoryException, LibraryFullException {
        Kept old = catalogue.get(id);
        if (old == null) {
            return Optional.empty();
        }
        requireNotBundled(id);
        if (!old.card().version().equals(version)) {
            throw new StaleVersionException();
        }
        StoredStory stored = story.stored(id, old.card().added(), old.file());
        StoryCard same = catalogue.withVersion(stored.card().version());
        if (same != null && !same.id().equals(id)) {
            throw new DuplicateStoryException();
        }
        capacity.require(catalogue, 0, stored.card().characters() - old.card().characters());
        change(() -> store.replace(stored));
        catalogue.put(stored.kept());
        asked.forget(id);
        search.put(List.of(texts.story(id, stored.text())));
        return Optional.of(stored.card());
    }

    /** Removes a story and all that was kept because of it; false when there was none with that id. */
    public boolean remove(String id) throws LibraryFullException {
        Kept kept = catalogue.get(id);
        if (kept == null) {
            return false;
        }
        requireNotBundled(id);
        removals.forEach(removal -> removal.accept(kept.card()));
        boolean removed = removeStory(id);
        search.remove(id);
        removals.forEach(removal -> removal.accept(kept.card()));
        return removed;
    }

    private synchronized boolean removeStory(String id) throws LibraryFullException {
        Kept kept = catalogue.get(id);
        if (kept == null) {
            return false;
        }
        change(() -> store.remove(id));
        catalogue.remove(id, kept);
        asked.forget(id);
        return true;
    }

    /**
     * Has a part of the house forget what it knows of each story that is removed. It is told twice: before, so that a
     * removal that fails half-way can be tried again, and after, for what came to it meanwhile.
     */
    public void onRemoval(Consumer<StoryCard> removal) {
        removals.add(removal);
    }

    /** A story that can be asked. The first who asks for it waits until its mentions are found. */
    public Optional<IndexedStory> find(String id) {
        return card(id).flatMap(card -> asked.get(card, () -> texts.read(id).map(indexing)));
    }

    /** What a story would be if it were added: under no id, and not added. */
    public Story preview(NewStory story) {
        return texts.story("", story.text());
    }

    /** A story to be read, without what asking it needs. */
    public Optional<Story> read(String id) {
        return texts.read(id);
    }

    /** The stories that best match a question, best first. */
    public List<FoundStory> search(Question question, StoryFilter filter, int count) {
        return search.search(QuestionTerms.of(question, english).keySet(), filter, count);
    }

    /** The stories that best match some words, best first; without words the newest, by the day they were published. */
    public List<FoundStory> search(String words, StoryFilter filter, int count) {
        return search.search(words.isBlank() ? List.of() : QuestionTerms.of(words, english), filter, count);
    }

    /** How much the index of the stories takes, in bytes. */
    public long indexBytes() {
        return search.bytes();
    }

    public Optional<StoryCard> card(String id) {
        return Optional.ofNullable(catalogue.get(id)).map(Kept::card);
    }

    /** The story that follows a file. */
    Optional<StoryCard> following(Path file) {
        return Optional.ofNullable(catalogue.following(file.toString()));
    }

    /** The file that a story follows. */
    Optional<Path> followed(String id) {
        return Optional.ofNullable(catalogue.get(id)).map(Kept::file).map(Path::of);
    }

    /** All files that stories follow. */
    List<Path> followed() {
        return catalogue.followed().map(Path::of).toList();
    }

    /**
     * A part of the list of all stories, newest first.
     *
     * @param after {@link Cards#next()} of the part before; null for the first one
     * @throws IllegalArgumentException when {@code after} is something else
     */
    public Cards cards(@Nullable String after, int limit) {
        return catalogue.cards(after, limit);
    }

    /** How many stories there are. */
    public int size() {
        return catalogue.size();
    }

    /** All stories, each read when its turn comes, oldest first; those removed meanwhile are left out. */
    public Stream<Story> stories() {
        return catalogue.oldestFirst().flatMap(card -> read(card.id()).stream());
    }

    private static void requireNotBundled(String id) {
        if (id.equals(BUNDLED)) {
            throw new IllegalArgumentException("the bundled story is neither replaced nor removed");
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private static void change(Change change) throws LibraryFullException {
        try {
            change.make();
        } catch (DiskFullException e) {
            throw new LibraryFullException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("The library's folder cannot be written: " + e.getMessage(), e);
        }
    }

    private void catchUp() {
        try {
            search.catchUp();
        } catch (IOException | RuntimeException e) {
            return; // the next search tries again and says what is wrong
        }
    }

    /** Lets go of the index of the stories; what was added is safe without this. */
    @Override
    public void close() throws IOException {
        search.close();
    }
}
