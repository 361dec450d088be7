package verbatim;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import verbatim.library.FolderHeldException;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;
import verbatim.library.LibraryFullException;
import verbatim.library.NewStory;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.StoryReader;

/** A way into the library of a data folder: straight, or through the server that holds it. */
sealed interface Shelving extends AutoCloseable permits Shelving.Straight, RunningServer {
    /** What came of one story. */
    sealed interface Outcome {
        record Added() implements Outcome {}

        record Known() implements Outcome {}

        /** @param why one sentence */
        record Refused(String why) implements Outcome {}
    }

    /**
     * Adds stories; when it returns they are safe.
     *
     * @throws Failure when no story can be added any more
     */
    List<Outcome> add(List<NewStory> stories) throws Failure, InterruptedException;

    @Override
    void close() throws IOException;

    /** How long a server that is just starting is waited for: its URL is not in the lock file yet. */
    Duration STARTING = Duration.ofSeconds(10);
    Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    static Shelving in(Path data) throws Failure, InterruptedException, IOException {
        long until = System.nanoTime() + STARTING.toNanos();
        while (true) {
            try {
                return new Straight(LibraryFolder.hold(data));
            } catch (FolderHeldException e) {
                if (e.url() != null) {
                    return new RunningServer(e.url());
                }
                if (System.nanoTime() > until) {
                    throw new Failure(e.getMessage());
                }
                Thread.sleep(BETWEEN_LOOKS);
            } catch (IOException e) {
                throw Held.unusable(data, e);
            }
        }
    }

    /** Straight into the folder, which no server holds. */
    final class Straight implements Shelving {
        private final LibraryFolder folder;
        private final Library library;

        Straight(LibraryFolder folder) throws IOException {
            this.folder = folder;
            this.library = new Library(StoryReader.load(), story -> {
                throw new IllegalStateException("stories are only added here, not asked");
            }, new EnglishTerms(), folder);
        }

        @Override
        public List<Outcome> add(List<NewStory> stories) throws Failure {
            try {
                return library.add(stories).stream()
                        .<Outcome>map(added -> added.isNew() ? new Outcome.Added() : new Outcome.Known()).toList();
            } catch (LibraryFullException e) {
                throw new Failure(e.getMessage());
            }
        }

        @Override
        public void close() throws IOException {
            library.close();
            folder.close();
        }
    }
}
