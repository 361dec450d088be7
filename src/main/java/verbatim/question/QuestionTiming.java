package verbatim.question;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures how long a warm classifier takes for one question: tagging, features and model together. */
record QuestionTiming(QuestionClassifier classifier) {

    void print(List<LabelledQuestion> questions, int rounds, PrintStream out) {
        double[] millis = new double[rounds];
        for (int warm = 0; warm < 2; warm++) {
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                classifier.classify(questions.get(i % questions.size()).text());
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        out.printf(Locale.ROOT, "Time for one question: median %.3f ms, 95th percentile %.3f ms%n",
                millis[rounds / 2], millis[rounds * 95 / 100]);
    }
}
