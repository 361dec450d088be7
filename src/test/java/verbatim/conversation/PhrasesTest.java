package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = Phrases.load();

    @Test
    void everyKindOfSmallTalkHasAPhrase() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (InputStream stream = PhrasesTest.class.getResourceAsStream("/training/questions.tsv")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("CHAT:"))
                    .forEach(line -> kinds.add(line.substring("CHAT:".length()).split("\\s")[0]));
        }
        assertTrue(kinds.size() > 3, kinds::toString);
        for (String kind : kinds) {
            assertFalse(phrases.get(kind).isBlank(), kind);
        }
    }

    @Test
    void aNameWithoutAPhraseIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> phrases.get("xyzzyq"));
    }
}
