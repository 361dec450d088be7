package verbatim.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChoiceFitTest {
    private static final List<Map<String, Double>> YES_OR_NO = List.of(Map.of("yes", 1.0), Map.of("no", 1.0));

    private static boolean[] right(int option, int of) {
        boolean[] right = new boolean[of];
        right[option] = true;
        return right;
    }

    @Test
    void learnsWhatTellsRightFromWrong() {
        ChoiceFit fit = new ChoiceFit();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            List<Map<String, Double>> options = List.of(
                    Map.of("good", random.nextDouble(), "bad", random.nextDouble(1, 2), "noise", random.nextDouble()),
                    Map.of("good", random.nextDouble(1, 2), "bad", random.nextDouble(), "noise", random.nextDouble()));
            fit.add(options, right(1, 2), "toy");
        }
        assertEquals(200, fit.size());
        Choice choice = fit.choice(Map.of("toy", 1.0));
        assertTrue(better(choice, "good") > 0.9);
        assertTrue(better(choice, "bad") < 0.1);
        assertEquals(0.5, better(choice, "noise"), 0.25);
    }

    /** The probability of an option that has one feature, against one that has none. */
    private static double better(Choice choice, String feature) {
        return choice.probabilities(List.of(Map.of(feature, 1.0), Map.of()))[0];
    }

    @Test
    void probabilitiesAreTheSharesSeen() {
        ChoiceFit fit = new ChoiceFit();
        for (int i = 0; i < 1_000; i++) {
            fit.add(YES_OR_NO, right(i % 4 == 0 ? 1 : 0, 2), "all");
        }
        assertEquals(0.75, fit.choice(Map.of("all", 1.0)).probabilities(YES_OR_NO)[0], 0.01);
    }

    @Test
    void severalRightOptionsAreTakenTogether() {
        List<Map<String, Double>> options = List.of(Map.of("a", 1.0), Map.of("b", 1.0), Map.of("c", 1.0));
        ChoiceFit fit = new ChoiceFit();
        for (int i = 0; i < 400; i++) {
            fit.add(options, new boolean[]{true, true, false}, "all");
        }
        double[] shares = fit.choice(Map.of("all", 1.0)).probabilities(options);
        assertEquals(shares[0], shares[1], 1e-3);
        assertTrue(shares[0] + shares[1] > 0.9);
    }

    @Test
    void aSourceWeighsItsShareHoweverManyItsQuestions() {
        ChoiceFit fit = new ChoiceFit();
        for (int i = 0; i < 900; i++) {
            fit.add(YES_OR_NO, right(0, 2), "large");
        }
        for (int i = 0; i < 100; i++) {
            fit.add(YES_OR_NO, right(1, 2), "small");
        }
        assertEquals(0.5, fit.choice(Map.of("large", 1.0, "small", 1.0)).probabilities(YES_OR_NO)[0], 0.01);
        assertEquals(0.25, fit.choice(Map.of("large", 1.0, "small", 3.0)).probabilities(YES_OR_NO)[0], 0.01);
    }

    @Test
    void theUnitOfAFeatureChangesNothing() {
        assertEquals(oddsOfMore(1), oddsOfMore(1_000), 1e-4);
    }

    /** The probability of the larger of two options, when sizes are given in a unit this many times smaller. */
    private static double oddsOfMore(double unit) {
        ChoiceFit fit = new ChoiceFit();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 300; i++) {
            List<Map<String, Double>> options = List.of(Map.of("size", unit * random.nextDouble(0, 20), "first", 1.0),
                    Map.of("size", unit * random.nextDouble(5, 25)));
            fit.add(options, right(random.nextInt(5) == 0 ? 0 : 1, 2), "all");
        }
        return fit.choice(Map.of("all", 1.0))
                .probabilities(List.of(Map.of("size", unit * 12), Map.of("size", unit * 8)))[0];
    }
}
