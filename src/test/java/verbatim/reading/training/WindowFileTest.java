package verbatim.reading.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.reading.Tokens;
import verbatim.reading.Window;
import verbatim.story.TextSpan;

class WindowFileTest {
    /** A question of one piece, and a passage of three: story offsets 10 to 14, 14 to 16 and 17 to 20. */
    private static final Window WINDOW = new Window(new int[]{101, 7, 102, 30000, 40000, 9, 102},
            new Tokens(new int[]{30000, 40000, 9}, new int[]{10, 14, 17}, new int[]{14, 16, 20}), 3, new int[3]);

    @TempDir
    Path folder;

    @Test
    void writesPositionsOfAnswers() throws IOException {
        assertEquals(List.of(7, 3, 1, 101, 7, 102, 30000, 40000, 9, 102, 4, 5, 2),
                written(Map.of(new TextSpan(14, 20), 2)));
    }

    @Test
    void takesThePieceThatHoldsPartOfAWord() throws IOException {
        assertEquals(List.of(7, 3, 1, 101, 7, 102, 30000, 40000, 9, 102, 3, 3, 1),
                written(Map.of(new TextSpan(11, 13), 1)));
    }

    @Test
    void leavesOutAnswersThatGoBeyondTheWindow() throws IOException {
        assertEquals(List.of(7, 3, 0, 101, 7, 102, 30000, 40000, 9, 102), written(Map.of(new TextSpan(17, 25), 3)));
        assertEquals(List.of(7, 3, 0, 101, 7, 102, 30000, 40000, 9, 102), written(Map.of(new TextSpan(30, 35), 3)));
    }

    private List<Integer> written(Map<TextSpan, Integer> answers) throws IOException {
        Path path = folder.resolve("x.windows");
        try (WindowFile file = new WindowFile(path)) {
            file.add(WINDOW, answers);
        }
        List<Integer> numbers = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
            while (in.available() > 0) {
                numbers.add(in.readUnsignedShort());
            }
        }
        return numbers;
    }
}
