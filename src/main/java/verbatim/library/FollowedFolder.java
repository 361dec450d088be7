package verbatim.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.story.StoryException;

/**
 * Brings the library in step with the files of a folder, look by look: a new file is a new story, a changed file a new
 * version, and a story goes with its file. A file counts once two looks have seen it alike, so that one that is still being
 * written, or that an editor is just replacing, is waited for. Used by one thread.
 */
final class FollowedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedFolder.class);
    private static final int BATCH = 100;

    private final Path folder;
    private final Library library;
    /** How each file looked when it was last seen. */
    private Map<Path, State> seen = Map.of();
    /** How each file looked when it was taken, or refused. */
    private final Map<Path, State> taken = new HashMap<>();
    private Set<Path> missing = Set.of();

    private record State(long size, FileTime changed) {
        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime());
        }
    }

    private record Read(Path file, State state, NewStory story) {}

    FollowedFolder(Path folder, Library library) {
        this.folder = folder.toAbsolutePath().normalize();
        this.library = library;
    }

    /**
     * Looks at the folder and does what is to be done.
     *
     * @return whether to look again soon, because something waits to be seen a second time
     */
    boolean look() {
        try {
            Map<Path, State> now = new HashMap<>();
            for (Path file : StoryFiles.in(folder)) {
                now.put(file, State.of(file));
            }
            boolean settled = take(now);
            settled &= removeMissing(now);
            seen = now;
            return !settled;
        } catch (IOException | UncheckedIOException e) {
            // A file went while the folder was read, or the folder itself: nothing is removed on such a look.
            return true;
        } catch (LibraryFullException e) {
            LOG.warn("A file of {} waits: {}", folder, e.getMessage());
            return false;
        }
    }

    private boolean take(Map<Path, State> now) throws LibraryFullException {
        boolean settled = true;
        List<Read> fresh = new ArrayList<>();
        for (Path file : now.keySet().stream().sorted().toList()) {
            State state = now.get(file);
            if (state.equals(taken.get(file))) {
                continue;
            }
            if (!state.equals(seen.get(file))) {
                settled = false;
                continue;
            }
            NewStory story = read(file);
            if (story == null) {
                taken.put(file, state);
            } else {
                takeOrCollect(new Read(file, state, story), fresh);
            }
        }
        add(fresh);
        return settled;
    }

    private void takeOrCollect(Read read, List<Read> fresh) throws LibraryFullException {
        StoryCard card = library.following(read.file()).orElse(null);
        if (card == null) {
            fresh.add(read);
        } else if (card.version().equals(read.story().version())) {
            taken.put(read.file(), read.state());
        } else {
            replace(card, read);
        }
        if (fresh.size() == BATCH) {
            add(fresh);
            fresh.clear();
        }
    }

    private static @Nullable NewStory read(Path file) {
        try {
            return NewStory.read(file).following(file);
        } catch (StoryException e) {
            LOG.warn("The file {} was left out: {}", file, e.getMessage());
            return null;
        }
    }

    private void add(List<Read> fresh) throws LibraryFullException {
        List<Addition> additions = library.add(fresh.stream().map(Read::story).toList());
        for (int i = 0; i < fresh.size(); i++) {
            Addition addition = additions.get(i);
            if (!addition.isNew() && isWithoutFile(addition.card().id())) {
                replace(addition.card(), fresh.get(i));
            }
            taken.put(fresh.get(i).file(), fresh.get(i).state());
        }
    }

    /** Whether the story followed a file that is gone: then this one is the same under another name. */
    private boolean isWithoutFile(String id) {
        return library.followed(id).map(file -> !Files.exists(file)).orElse(false);
    }

    private void replace(StoryCard card, Read read) throws LibraryFullException {
        try {
            library.replace(card.id(), card.version(), read.story());
            taken.put(read.file(), read.state());
        } catch (DuplicateStoryException e) {
            LOG.warn("The file {} was left out: {}", read.file(), e.getMessage());
            taken.put(read.file(), read.state());
        } catch (StaleVersionException e) {
            LOG.warn("The file {} waits: {}", read.file(), e.getMessage());
        }
    }

    /** A story goes when two looks have missed its file. */
    private boolean removeMissing(Map<Path, State> now) throws LibraryFullException {
        Set<Path> gone = new HashSet<>();
        for (Path file : library.followed()) {
            if (file.startsWith(folder) && !now.containsKey(file)) {
                gone.add(file);
            }
        }
        for (Path file : gone) {
            StoryCard card = library.following(file).orElse(null);
            if (missing.contains(file) && card != null) {
                library.remove(card.id());
                taken.clear(); // another file may hold the same story
            }
        }
        taken.keySet().retainAll(now.keySet());
        boolean settled = missing.containsAll(gone);
        missing = gone;
        return settled;
    }
}
