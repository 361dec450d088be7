package verbatim.answering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verbatim.language.ModelException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
    private static final List<Map<String, Double>> OPTIONS = List.of(Map.of("margin", 2.0, "length", 1.0),
            Map.of("margin", -1.0), Map.of("missing", 1.0));

    @TempDir
    private Path folder;

    @Test
    void probabilitiesAreTheSoftmaxOfTheWeightedSums() {
        double[] shares = new Choice(Map.of("margin", 0.5, "length", -1.0)).probabilities(OPTIONS);
        double sum = 1 + Math.exp(-0.5) + 1;
        assertArrayEquals(new double[]{1 / sum, Math.exp(-0.5) / sum, 1 / sum}, shares, 1e-12);
    }

    @Test
    void sumsToOneHoweverLargeTheScores() {
        for (double[] scores : new double[][]{{1, 2, 3}, {1e6, 1e6, -1e6}, {-1e6, -1e6 - 1}, {0}, {1e300, 0}}) {
            double[] shares = Choice.softmax(scores);
            assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
            assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0));
        }
        assertArrayEquals(new double[]{0.5, 0.5, 0}, Choice.softmax(new double[]{1e6, 1e6, -1e6}), 1e-12);
    }

    @Test
    void comesBackFromItsFile() throws Exception {
        Choice choice = new Choice(Map.of("margin", 0.1234567, "fits NUM", -3.5, "missing", 120.0));
        Path file = folder.resolve("choice.tsv");
        choice.write(file);
        assertEquals("0.123457\tmargin", Files.readAllLines(file).get(1));
        try (InputStream stream = Files.newInputStream(file)) {
            assertArrayEquals(choice.probabilities(OPTIONS), Choice.read(stream).probabilities(OPTIONS), 1e-5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.5 margin", "half\tmargin", "0.5\tmargin\n\n", "NaN\tmargin", "\tmargin",
            "0.5\tmargin\n0.6\tmargin"})
    void aDamagedFileIsRefused(String file) {
        IOException e = assertThrows(IOException.class,
                () -> Choice.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        assertTrue(e.getMessage().matches("it is empty|line \\d is not .*"), e.getMessage());
    }

    @Test
    void oneSentenceSaysWhichFileIsMissing() {
        assertEquals("The model file models/none.tsv cannot be read: it is not there.",
                assertThrows(ModelException.class, () -> Choice.load("/models/none.tsv")).getMessage());
    }
}
