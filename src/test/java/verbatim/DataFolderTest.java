package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("ida").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

    @Test
    void theUsersOwnChoiceComesFirst() {
        assertEquals(ELSEWHERE.resolve("verbatim"),
                DataFolder.usual(Map.of("XDG_DATA_HOME", ELSEWHERE.toString()), "Linux", HOME));
    }

    @Test
    void aRelativeChoiceIsIgnored() {
        assertEquals(HOME.resolve(".local/share/verbatim"),
                DataFolder.usual(Map.of("XDG_DATA_HOME", "here"), "Linux", HOME));
        assertEquals(HOME.resolve(".local/share/verbatim"),
                DataFolder.usual(Map.of("XDG_DATA_HOME", ""), "Linux", HOME));
    }

    @Test
    void eachPlatformHasItsPlace() {
        assertEquals(HOME.resolve("Library/Application Support/verbatim"),
                DataFolder.usual(Map.of(), "Mac OS X", HOME));
        assertEquals(ELSEWHERE.resolve("verbatim"),
                DataFolder.usual(Map.of("LOCALAPPDATA", ELSEWHERE.toString()), "Windows 11", HOME));
        assertEquals(HOME.resolve("AppData/Local/verbatim"), DataFolder.usual(Map.of(), "Windows 11", HOME));
    }
}
