package verbatim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.evaluation.AnswerTraining;
import verbatim.evaluation.Part;
import verbatim.evaluation.QuestionSetException;
import verbatim.evaluation.QuestionSets;
import verbatim.evaluation.Selection;
import verbatim.language.ModelFile;
import verbatim.reading.RankerTraining;

/** {@code train answer-ranker}: the model that ranks candidate spans, from the training parts of SQuAD files. */
@Command(name = "answer-ranker", mixinStandardHelpOptions = true,
        description = "Trains the ranking of candidate spans on the training part of SQuAD files.")
final class TrainRanker implements Callable<Integer> {
    @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE",
            description = "SQuAD files; only their training parts are read.")
    private List<Path> data = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many questions of each file.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model goes; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("models", "answer-ranker.bin");

    @Override
    public Integer call() throws Failure {
        Foundation base = Foundation.load();
        AnswerTraining training = new AnswerTraining(base.library(), base.classifier());
        RankerTraining ranker = new RankerTraining(base.english(), base.wordNet());
        QuestionSets sets = new QuestionSets(Map.of());
        try {
            for (Path file : data) {
                training.feed(sets.read(file, new Selection(Part.TRAIN, false, limit)), ranker);
            }
            ModelFile.write(ranker.train(), out);
            return 0;
        } catch (QuestionSetException e) {
            throw new Failure(e.getMessage());
        } catch (IOException e) {
            throw new Failure(out + " cannot be written: " + e.getMessage() + ".");
        }
    }
}
