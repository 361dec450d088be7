package verbatim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verbatim.answering.Attributions;
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

    @Option(names = "--folds", paramLabel = "N", defaultValue = "5",
            description = "Parts for cross-validation, of which a table is printed; 0 leaves it out; default: "
                    + "${DEFAULT-VALUE}.")
    private int folds;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Failure {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (folds < 0 || folds == 1) {
            throw new ParameterException(command, "--folds must be 0, or 2 or more.");
        }
        Foundation base = Foundation.load();
        try (SpanReader reader = SpanReader.load()) {
            ChoiceTraining choice = new ChoiceTraining(base.reading(reader), new Attributions(base.wordNet()));
            AnswerTraining training = new AnswerTraining(base.library(), base.classifier(), choice);
            for (Path file : data) {
                feed(file, training);
            }
            if (choice.groups() < folds) {
                throw new Failure(
                        "Questions about " + choice.groups() + " stories are too few for " + folds + " folds.");
            }
            if (folds > 0) {
                command.getOut().print(training.crossValidated(SHARES, folds));
                command.getOut().flush();
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
    private static void feed(Path file, AnswerTraining training) throws QuestionSetException {
        boolean lines = file.toString().endsWith(".jsonl");
        QuestionSet set = new QuestionSets(Map.of()).read(file,
                lines ? Selection.ALL : new Selection(Part.FIT, false, Integer.MAX_VALUE));
        boolean own = set.stories().stream().flatMap(story -> story.questions().stream())
                .anyMatch(question -> question.golds().isEmpty());
        training.feed(set, own ? "own" : "public");
        if (!own) {
            training.feed(Unanswerable.of(set), "unanswerable");
        }
    }
}
