package verbatim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.answering.ChoiceTraining;
import verbatim.evaluation.AnswerTraining;
import verbatim.evaluation.Part;
import verbatim.evaluation.QuestionSet;
import verbatim.evaluation.QuestionSetException;
import verbatim.evaluation.QuestionSets;
import verbatim.evaluation.Selection;
import verbatim.evaluation.Unanswerable;
import verbatim.reading.SpanReader;

/** {@code train answer-choice}: when to answer and how sure to be, from the fit parts of SQuAD files and question files. */
@Command(name = "answer-choice", mixinStandardHelpOptions = true,
        description = "Fits the decision between an answer and none on the fit part of SQuAD files and on question files.")
final class TrainChoice implements Callable<Integer> {
    /** Questions as people ask them of news weigh most; the public twins without an answer teach little beside them. */
    private static final Map<String, Double> SHARES = Map.of("own", 6.0, "public", 3.0, "unanswerable", 0.5);

    @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE",
            description = "SQuAD files, of which the fit parts are read, or question files.")
    private List<Path> data = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model goes; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("models", "answer-choice.tsv");

    @Override
    public Integer call() throws Failure {
        Foundation base = Foundation.load();
        AnswerTraining training = new AnswerTraining(base.library(), base.classifier());
        try (SpanReader reader = SpanReader.load()) {
            ChoiceTraining choice = new ChoiceTraining(base.reading(reader));
            for (Path file : data) {
                feed(file, training, choice);
            }
            choice.train(SHARES).write(out);
            return 0;
        } catch (QuestionSetException e) {
            throw new Failure(e.getMessage());
        } catch (IOException e) {
            throw new Failure(out + " cannot be written: " + e.getMessage() + ".");
        }
    }

    /** Where all questions of a set can be answered, as in SQuAD v1.1, their unanswerable twins are added. */
    private static void feed(Path file, AnswerTraining training, ChoiceTraining choice) throws QuestionSetException {
        boolean lines = file.toString().endsWith(".jsonl");
        QuestionSet set = new QuestionSets(Map.of()).read(file,
                lines ? Selection.ALL : new Selection(Part.FIT, false, Integer.MAX_VALUE));
        boolean own = set.stories().stream().flatMap(story -> story.questions().stream())
                .anyMatch(question -> question.golds().isEmpty());
        training.feed(set, choice, own ? "own" : "public");
        if (!own) {
            training.feed(Unanswerable.of(set), choice, "unanswerable");
        }
    }
}
