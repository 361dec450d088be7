package verbatim.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
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

    private static final int MOST_IN_MEMORY = 1_000;
    private static final long MOST_BYTES_IN_MEMORY = 256L << 20;
    private static final int MOST_IN_FOLDER = 200_000;
    private static final long MOST_CHARACTERS_ASKED = 1L << 20;
    private static final int ID_BYTES = 16;

    private final StoryReader reader;
    private final Function<Story, IndexedStory> indexing;
    private final StoryStore store;
    private final EnglishTerms english;
    private final SearchedStories search;
    private final int mostStories;
    private final long mostBytes;
    private final RandomGenerator random = new SecureRandom();
    private final Catalogue catalogue = new Catalogue();
    private final AskedStories asked = new AskedStories(MOST_CHARACTERS_ASKED);
    private final List<Consumer<StoryCard>> removals = new CopyOnWriteArrayList<>();
    private volatile String bundled = "";

    /** In memory only; room for a thousand stories, of 256 MB together. */
    public Library(StoryReader reader, Annotator annotator, EnglishTerms english, WordNet wordNet) {
        this(reader, annotator, english, wordNet, MOST_IN_MEMORY, MOST_BYTES_IN_MEMORY);
    }

    /** @param mostBytes how much text all stories may hold together, two bytes to a code unit */
    public Library(StoryReader reader, Annotator annotator, EnglishTerms english, WordNet wordNet, int mostStories,
            long mostBytes) {
        this(reader, story -> IndexedStory.of(story, annotator, english, wordNet), new MemoryStore(),
                StorySearch.inMemory(english), english, mostStories, mostBytes);
    }

    /**
     * In a folder; room for 200,000 stories.
     *
     * @param indexing finds in a story, when it is first asked, what asking it needs
     * @throws IOException when the folder cannot be read or written, or is of a later version
     */
    public Library(StoryReader reader, Function<Story, IndexedStory> indexing, EnglishTerms english,
            LibraryFolder folder) throws IOException {
        this(reader, indexing, folder.store(), StorySearch.open(folder.search(), english), english, MOST_IN_FOLDER,
                Long.MAX_VALUE);
        Thread.ofPlatform().daemon().name("index").start(this::catchUp);
    }

    Library(StoryReader reader, Function<Story, IndexedStory> indexing, StoryStore store, StorySearch search,
            EnglishTerms english, int mostStories, long mostBytes) {
        this.reader = reader;
        this.indexing = indexing;
        this.store = store;
        this.mostStories = mostStories;
        this.mostBytes = mostBytes;
        store.found().forEach(catalogue::put);
        this.english = english;
        this.search = new SearchedStories(search, catalogue::oldestFirst, this::read);
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
        Map<String, StoredStory> fresh = new HashMap<>();
        List<StoredStory> batch = new ArrayList<>();
        List<Addition> additions = new ArrayList<>();
        Instant last = catalogue.lastAdded();
        for (NewStory story : stories) {
            StoredStory stored = story.stored(freshId(), last = after(last));
            String version = stored.card().version();
            StoryCard there = catalogue.withVersion(version);
            if (there == null && !fresh.containsKey(version)) {
                fresh.put(version, stored);
                batch.add(stored);
                additions.add(new Addition(stored.card(), true));
            } else {
                additions.add(new Addition(there == null ? fresh.get(version).card() : there, false));
            }
        }
        requireRoom(batch.size(), batch.stream().mapToLong(stored -> size(stored.card())).sum());
        if (!batch.isEmpty()) {
            change(() -> store.add(batch));
            batch.forEach(stored -> catalogue.put(stored.kept()));
            search.put(batch.stream().map(stored -> story(stored.card().id(), stored.text())).toList());
        }
        return additions;
    }

    /** Sets the story that the server starts with, under the id {@value #BUNDLED}; it is not kept in the folder. */
    public synchronized StoryCard addBundled(String text) throws StoryException, LibraryFullException {
        StoredStory stored = NewStory.of("", text).stored(BUNDLED, after(catalogue.lastAdded()));
        requireRoom(1, size(stored.card()));
        bundled = stored.text();
        catalogue.put(stored.kept());
        asked.forget(BUNDLED);
        search.put(List.of(story(BUNDLED, bundled)));
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
        requireRoom(0, size(stored.card()) - size(old.card()));
        change(() -> store.replace(stored));
        catalogue.put(stored.kept());
        asked.forget(id);
        search.put(List.of(story(id, stored.text())));
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
        return card(id).flatMap(card -> asked.get(card, () -> read(id).map(indexing)));
    }

    /** What a story would be if it were added: under no id, and not added. */
    public Story preview(NewStory story) {
        return story("", story.text());
    }

    /** A story to be read, without what asking it needs. */
    public Optional<Story> read(String id) {
        return text(id).map(text -> story(id, text));
    }

    private Story story(String id, String text) {
        try {
            return reader.read(id, text);
        } catch (StoryException e) {
            throw new IllegalStateException("the text of story " + id + " was looked at when it was added", e);
        }
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

    /** Empty, and no longer in the catalogue, when the file that held it was damaged. */
    private Optional<String> text(String id) {
        if (id.equals(BUNDLED)) {
            return Optional.of(bundled).filter(text -> !text.isEmpty());
        }
        Kept kept = catalogue.get(id);
        try {
            Optional<String> text = store.text(id);
            if (text.isEmpty() && kept != null && catalogue.remove(id, kept)) {
                asked.forget(id);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("A story cannot be read: " + e.getMessage(), e);
        }
    }

    private String freshId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** Now, but later than the last story's time, so that the order in which they were added is never in doubt. */
    private static Instant after(Instant last) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private void requireRoom(int stories, long bytes) throws LibraryFullException {
        if (catalogue.size() + stories > mostStories || bytes > 0 && 2 * catalogue.characters() + bytes > mostBytes) {
            throw new LibraryFullException();
        }
    }

    private static long size(StoryCard card) {
        return 2L * card.characters();
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
