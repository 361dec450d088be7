package verbatim.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.library.StoredStory.Kept;

/**
 * Stories in {@link BatchFile}s of a folder. A file is never changed: what replaces it gets a higher number and is there
 * before the old one goes, so that a crash leaves at most stories that are there twice, of which the one in the file with
 * the higher number counts. Damaged files are set aside, what can be read of them is kept, and a message says so.
 * Thread-safe.
 */
final class FolderStore implements StoryStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);
    private static final Pattern NAME = Pattern.compile("(\\d{8,12})\\.jsonl");
    private static final int MOST_SMALL_FILES = 64;
    private static final long SMALL = 1L << 20;
    private static final long JOINED = 4L << 20;

    private final Path folder;
    private final DamagedFiles damaged;
    private final Set<BatchFile> files = new LinkedHashSet<>();
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private long lastNumber;

    /** Where a story stands. */
    private record Shelf(BatchFile file, int index) {
        StoredStory story() throws IOException {
            return file.story(index);
        }
    }

    /** @throws IOException when the folder cannot be read or written, or is of a later version */
    FolderStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.damaged = new DamagedFiles(folder.resolve("damaged"));
        List<Path> broken = new ArrayList<>();
        for (Path path : paths()) {
            try {
                take(BatchFile.open(path));
            } catch (DamagedFileException e) {
                broken.add(path);
            }
        }
        for (BatchFile file : List.copyOf(files)) {
            if (stories(file).size() < file.stories().size()) {
                rewrite(List.of(file), List.of()); // a crash came between a file and the one that it replaces
            }
        }
        for (Path path : broken) {
            setAside(path, salvaged(path, id -> !shelves.containsKey(id)));
        }
    }

    private Collection<Path> paths() throws IOException {
        Map<Long, Path> byNumber = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                Matcher name = NAME.matcher(path.getFileName().toString());
                if (name.matches()) {
                    byNumber.put(Long.valueOf(name.group(1)), path);
                } else if (path.toString().endsWith(SafeFile.UNFINISHED)) {
                    Files.delete(path);
                }
            }
        }
        lastNumber = byNumber.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return byNumber.values();
    }

    /** Its stories count from now on, in place of those with their ids. */
    private void take(BatchFile file) {
        files.add(file);
        for (int i = 0; i < file.stories().size(); i++) {
            shelves.put(file.stories().get(i).card().id(), new Shelf(file, i));
        }
    }

    private void write(List<StoredStory> stories) throws IOException {
        lastNumber++;
        take(BatchFile.write(folder.resolve(String.format(Locale.ROOT, "%08d.jsonl", lastNumber)), stories));
    }

    /** The places of a file's stories that count. */
    private List<Shelf> stories(BatchFile file) {
        return file.stories().stream().map(story -> shelves.get(story.card().id()))
                .filter(shelf -> shelf != null && shelf.file() == file).toList();
    }

    @Override
    public List<Kept> found() {
        return shelves.values().stream().map(shelf -> shelf.file().stories().get(shelf.index())).toList();
    }

    @Override
    public synchronized void add(List<StoredStory> stories) throws IOException {
        write(stories);
        List<BatchFile> small = files.stream().filter(file -> file.size() < SMALL).toList();
        if (small.size() >= MOST_SMALL_FILES) {
            join(small);
        }
    }

    /** Many small files in few of a size that opens fast and is soon rewritten. */
    private void join(List<BatchFile> small) {
        List<BatchFile> next = new ArrayList<>();
        long bytes = 0;
        try {
            for (BatchFile file : small) {
                next.add(file);
                bytes += file.size();
                if (bytes >= JOINED || file == small.getLast()) {
                    rewrite(next, List.of());
                    next.clear();
                    bytes = 0;
                }
            }
        } catch (IOException e) {
            // The stories are safe where they are.
            LOG.warn("Small files of {} could not be joined; that is tried again later: {}", folder, e.getMessage());
        }
    }

    @Override
    public synchronized void replace(StoredStory story) throws IOException {
        String id = story.card().id();
        Shelf shelf = shelves.get(id);
        try {
            rewrite(shelf == null ? List.of() : List.of(shelf.file()), List.of(story));
        } catch (DamagedFileException e) {
            repair(shelf.file());
            replace(story);
        }
        damaged.forget(id);
    }

    @Override
    public synchronized void remove(String id) throws IOException {
        damaged.forget(id);
        Shelf shelf = shelves.get(id);
        if (shelf == null) {
            return;
        }
        shelves.remove(id);
        try {
            rewrite(List.of(shelf.file()), List.of());
        } catch (DamagedFileException e) {
            shelves.put(id, shelf);
            repair(shelf.file());
            remove(id);
        } catch (IOException e) {
            shelves.put(id, shelf);
            throw e;
        }
    }

    /** Puts one file in the place of others: with their stories that count, but for those that others replace. */
    private void rewrite(List<BatchFile> old, List<StoredStory> instead) throws IOException {
        Set<String> replaced = instead.stream().map(story -> story.card().id()).collect(Collectors.toSet());
        List<StoredStory> stories = new ArrayList<>();
        for (BatchFile file : old) {
            for (Shelf shelf : stories(file)) {
                if (!replaced.contains(file.stories().get(shelf.index()).card().id())) {
                    stories.add(shelf.story());
                }
            }
        }
        stories.addAll(instead);
        if (!stories.isEmpty()) {
            write(stories);
        }
        for (BatchFile file : old) {
            SafeFile.delete(file.path());
            files.remove(file);
        }
    }

    @Override
    public Optional<String> text(String id) throws IOException {
        while (true) {
            Shelf shelf = shelf(id);
            if (shelf == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(shelf.story().text());
            } catch (DamagedFileException e) {
                repair(shelf.file());
            } catch (NoSuchFileException e) {
                if (shelves.get(id) == shelf) {
                    throw e;
                }
            }
        }
    }

    /** A story that is not there may be about to be put back, by a removal that failed. */
    private @Nullable Shelf shelf(String id) {
        Shelf shelf = shelves.get(id);
        if (shelf == null) {
            synchronized (this) {
                shelf = shelves.get(id);
            }
        }
        return shelf;
    }

    /** A file turns out to be damaged: what can be read of it goes on in another one. */
    private synchronized void repair(BatchFile file) throws IOException {
        if (files.contains(file)) {
            List<Shelf> before = stories(file);
            setAside(file.path(),
                    salvaged(file.path(), id -> shelves.get(id) != null && shelves.get(id).file() == file));
            files.remove(file);
            before.forEach(shelf -> shelves.remove(file.stories().get(shelf.index()).card().id(), shelf));
        }
    }

    private static Collection<StoredStory> salvaged(Path path, Predicate<String> counts) throws IOException {
        Map<String, StoredStory> byId = new LinkedHashMap<>();
        for (StoredStory story : BatchFile.salvage(path)) {
            if (counts.test(story.card().id())) {
                byId.put(story.card().id(), story);
            }
        }
        return byId.values();
    }

    private void setAside(Path path, Collection<StoredStory> readable) throws IOException {
        if (!readable.isEmpty()) {
            write(List.copyOf(readable));
        }
        damaged.setAside(path, readable.size());
    }
}
