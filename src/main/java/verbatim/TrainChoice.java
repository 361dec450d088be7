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
import verbatim.language.ModelFile;
import verbatim.language.Tagger;
import verbatim.language.WordNet;
import verbatim.library.Library;
import verbatim.mention.Annotator;
import verbatim.question.QuestionClassifier;
import verbatim.reading.CandidateRanker;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.StoryReader;

/** {@code train answer-choice}: when to answer and how sure to be, from the fit parts of SQuAD files and question files. */
@Command(name = "answer-choice", mixinStandardHelpOptions = true,
        description = "Fits the decision between an answer and none on the fit part of SQuAD files and on question files.")
final class TrainChoice implements Callable<Integer> {
    @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE",
            description = "SQuAD files, of which the fit parts are read, or question files.")
    private List<Path> data = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model goes; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("models", "answer-choice.bin");

    @Override
    public Integer call() throws Failure {
        Tagger tagger = Tagger.load();
        WordNet wordNet = WordNet.load();
        EnglishTerms english = new EnglishTerms();
        AnswerTraining training = new AnswerTraining(
                new Library(StoryReader.load(), new Annotator(tagger), english, wordNet),
                QuestionClassifier.load(tagger, wordNet));
        ChoiceTraining choice = new ChoiceTraining(
                new CandidateRanker(ModelFile.load("answer-ranker.bin"), english, wordNet));
        try {
            for (Path file : data) {
                feed(file, training, choice);
            }
            ModelFile.write(choice.train(), out);
            return 0;
        } catch (QuestionSetException e) {
            throw new Failure(e.getMessage());
        } catch (IOException e) {
            throw new Failure(out + " cannot be written: " + e.getMessage() + ".");
        }
    }

    /** A SQuAD file's questions are all answerable: their unanswerable twins are added. */
    private static void feed(Path file, AnswerTraining training, ChoiceTraining choice) throws QuestionSetException {
        boolean own = file.toString().endsWith(".jsonl");
        QuestionSet set = new QuestionSets(Map.of()).read(file,
                own ? Selection.ALL : new Selection(Part.FIT, false, Integer.MAX_VALUE));
        training.feed(set, choice);
        if (!own) {
            training.feed(Unanswerable.of(set), choice);
        }
    }
}
