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
    private final Map<Path, Taken> taken = new HashMap<>();
    private Set<Path> missing = Set.of();

    private record State(long size, FileTime changed) {
        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime());
        }
    }

    /** @param story id of what the file holds; null when it was refused */
    private record Taken(State state, @Nullable String story) {}

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
            if (taken.containsKey(file) && state.equals(taken.get(file).state())) {
                continue;
            }
            if (state.equals(seen.get(file))) {
                take(file, state, fresh);
            } else {
                settled = false;
            }
        }
        add(fresh);
        return settled;
    }

    /** @param fresh collects what is new, to be added together */
    private void take(Path file, State state, List<Read> fresh) throws LibraryFullException {
        StoryCard card = library.following(file).orElse(null);
        NewStory story = read(file);
        if (story == null) {
            taken.put(file, new Taken(state, null));
        } else if (card == null) {
            fresh.add(new Read(file, state, story));
        } else if (card.version().equals(story.version())) {
            taken.put(file, new Taken(state, card.id()));
        } else {
            replace(card, new Read(file, state, story));
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
            taken.put(fresh.get(i).file(), new Taken(fresh.get(i).state(), addition.card().id()));
        }
    }

    /** Whether the story followed a file that is gone: then this one is the same under another name. */
    private boolean isWithoutFile(String id) {
        return library.followed(id).map(file -> !Files.exists(file)).orElse(false);
    }

    private void replace(StoryCard card, Read read) throws LibraryFullException {
        try {
            library.replace(card.id(), card.version(), read.story());
            taken.put(read.file(), new Taken(read.state(), card.id()));
        } catch (DuplicateStoryException e) {
            LOG.warn("The file {} was left out: {}", read.file(), e.getMessage());
            taken.put(read.file(), new Taken(read.state(), null));
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
                taken.values().removeIf(other -> card.id().equals(other.story())); // which may hold the same story
            }
        }
        taken.keySet().retainAll(now.keySet());
        missing = gone;
        return gone.isEmpty();
    }
}
