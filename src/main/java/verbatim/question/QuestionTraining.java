package verbatim.question;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.doccat.DoccatModel;
import verbatim.language.Tagger;
import verbatim.language.WordNet;

/**
 * Trains the question classifier from Li and Roth's questions (2002) and Verbatim's own, and says how good it is. The same
 * data gives the same model.
 */
public final class QuestionTraining {
    private static final long SEED = 20021;
    /** Questions drawn from each of our own patterns. */
    private static final int DRAWN = 12;
    /** Smaller weights change no prediction in cross-validation. */
    private static final double LEAST_WEIGHT = 0.02;
    private static final int ROUNDS = 2000;

    private final QuestionExamples examples;
    private final Tagger tagger;
    private final WordNet wordNet;
    private final PrintStream out;
    private final PrintStream progress;

    private QuestionTraining(PrintStream out, PrintStream progress) {
        this.tagger = Tagger.load();
        this.wordNet = WordNet.load();
        this.examples = new QuestionExamples(tagger, wordNet);
        this.out = out;
        this.progress = progress;
    }

    /**
     * Cross-validates on the questions of {@code data}, alone and with our own added to each training part, measures on
     * the development set, and writes the model trained on everything but that.
     *
     * @param data questions in Li and Roth's form, ISO-8859-1
     * @param development questions of the same form in UTF-8, never trained on
     * @param folds parts for cross-validation; 0 leaves it out
     * @param model where the model goes
     * @param out results
     * @param progress what is being done
     * @throws IOException when a file cannot be read or written; the message says which
     */
    public static void run(Path data, Path development, int folds, Path model, PrintStream out, PrintStream progress)
            throws IOException {
        new QuestionTraining(out, progress).train(data, development, folds, model);
    }

    private void train(Path data, Path development, int folds, Path file) throws IOException {
        List<LabelledQuestion> questions = LabelledQuestion.read(data, StandardCharsets.ISO_8859_1);
        List<LabelledQuestion> own = own();
        List<LabelledQuestion> held = heldOut(LabelledQuestion.read(development, StandardCharsets.UTF_8), own);
        out.printf(Locale.ROOT, "%d questions in %s, %d of our own%n", questions.size(), data.getFileName(),
                own.size());
        if (folds > 1) {
            crossValidate(questions, List.of(), folds).print("Cross-validation, this data alone", out);
            crossValidate(questions, own, folds).print("Cross-validation, with our own added to training", out);
        }
        progress.println("Training on everything");
        DoccatModel model = SlimModel.of(examples.train(varied(questions, own)), LEAST_WEIGHT);
        QuestionAccuracy accuracy = new QuestionAccuracy();
        held.forEach(question -> accuracy.add(question, examples.predict(model, question.text())));
        accuracy.print("Development set", out);
        accuracy.wrong().forEach(line -> out.println("  " + line));
        model.serialize(file);
        out.printf(Locale.ROOT, "%s: %d bytes%n", file, Files.size(file));
        new QuestionTiming(new QuestionClassifier(tagger, wordNet, model)).print(held, ROUNDS, out);
    }

    static List<LabelledQuestion> own() {
        return QuestionPatterns.load().draw(DRAWN, SEED);
    }

    /** Those that are not by chance among the drawn ones: what was trained on must not count as knowledge. */
    static List<LabelledQuestion> heldOut(List<LabelledQuestion> development, List<LabelledQuestion> own) {
        Set<String> trained = own.stream().map(QuestionTraining::bare).collect(Collectors.toSet());
        return development.stream().filter(question -> !trained.contains(bare(question))).toList();
    }

    private static String bare(LabelledQuestion question) {
        return question.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static List<LabelledQuestion> varied(List<LabelledQuestion> questions, List<LabelledQuestion> own) {
        QuestionVariants variants = new QuestionVariants(SEED);
        List<LabelledQuestion> all = new ArrayList<>();
        questions.forEach(question -> all.addAll(variants.of(question)));
        own.forEach(question -> all.addAll(variants.of(question)));
        return all;
    }

    private QuestionAccuracy crossValidate(List<LabelledQuestion> questions, List<LabelledQuestion> own, int folds) {
        List<LabelledQuestion> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, new Random(SEED));
        QuestionAccuracy accuracy = new QuestionAccuracy();
        for (int fold = 0; fold < folds; fold++) {
            progress.printf("Cross-validation%s, part %d of %d%n", own.isEmpty() ? "" : " with our own", fold + 1,
                    folds);
            List<LabelledQuestion> training = new ArrayList<>();
            List<LabelledQuestion> test = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % folds == fold ? test : training).add(shuffled.get(i));
            }
            DoccatModel model = SlimModel.of(examples.train(own.isEmpty() ? training : varied(training, own)),
                    LEAST_WEIGHT);
            test.forEach(question -> accuracy.add(question, examples.predict(model, question.text())));
        }
        return accuracy;
    }
}
