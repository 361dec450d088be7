package verbatim.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.Loaded;

/** A process that adds, replaces and removes stories is killed, again and again, on one folder. */
class KillIT {
    private static final int KILLS = 30;

    @TempDir
    private Path data;
    /** What was acknowledged: id to text. */
    private final Map<String, String> acknowledged = new HashMap<>();
    private final Random random = new Random(5);

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            killAfterSome(round);
            try (LibraryFolder folder = LibraryFolder.hold(data); Library library = Loaded.library(folder)) {
                check(library);
            }
        }
        assertTrue(acknowledged.size() > KILLS, acknowledged.size() + " stories");
    }

    private void check(Library library) {
        acknowledged.forEach((id, text) -> assertEquals(text,
                library.read(id).orElseThrow(() -> new AssertionError("a story is lost")).text()));
        assertTrue(library.stories().allMatch(story -> story.text().startsWith("A storm of round ")));
        assertEquals(library.size(), found(library), "the index opens and knows the same stories");
    }

    /** A search waits only for a moment for an index that is behind, so it is tried again. */
    private static int found(Library library) {
        int found = -1;
        for (int tries = 0; tries < 30 && found != library.size(); tries++) {
            found = library.search("storm", StoryFilter.ALL, library.size() + 10).size();
        }
        return found;
    }

    private void killAfterSome(int round) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), KilledAdder.class.getName(),
                data.toString(), String.valueOf(round)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader()) {
            int lines = 1 + random.nextInt(60);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                note(line);
                if (--lines == 0) {
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000)); // into the middle of something
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertEquals(128 + 9, process.waitFor(), "killed, not ended");
    }

    /** The last line may have been cut off; a story's text ends with "End.". */
    private void note(String line) {
        String[] words = line.split(" ", 3);
        if (line.startsWith("+ ") && line.endsWith("End.")) {
            acknowledged.put(words[1], words[2]);
        } else if (line.startsWith("? ") || line.startsWith("- ")) {
            acknowledged.remove(words[1]);
        }
    }
}
