package verbatim.reading.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sf.extjwnl.JWNLException;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import verbatim.reading.WindowEncoder;
import verbatim.reading.WordPiece;

/**
 * Writes the reader's training windows: {@code WriteTrainingWindows VOCABULARY OUT_FOLDER FIRST_ROUND ROUNDS SET...}
 * with gzipped SQuAD v1.1 files. Each round is a file {@code round-N.windows} with every training question in a new
 * layout; {@code fit.windows} holds the fit part, unchanged.
 */
public final class WriteTrainingWindows {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private WriteTrainingWindows() {}

    public static void main(String[] args) throws IOException, JWNLException {
        Path out = Path.of(args[1]);
        int first = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        List<Path> sets = new ArrayList<>();
        for (int i = 4; i < args.length; i++) {
            sets.add(Path.of(args[i]));
        }
        WindowEncoder encoder;
        try (InputStream vocabulary = Files.newInputStream(Path.of(args[0]))) {
            encoder = new WindowEncoder(WordPiece.read(vocabulary));
        }
        SentenceDetectorME detector;
        try (InputStream model = WriteTrainingWindows.class.getResourceAsStream(SENTENCES)) {
            detector = new SentenceDetectorME(new SentenceModel(model));
        }
        Rewording rewording = new Rewording();
        for (int round = first; round < first + rounds; round++) {
            boolean fit = round == 0;
            Path file = out.resolve(fit ? "fit.windows" : "round-" + round + ".windows");
            Random random = new Random(round);
            try (WindowFile windows = new WindowFile(file)) {
                var writer = new TrainingWindows(encoder, new QuestionNoise(random, rewording), random, windows);
                for (Path set : sets) {
                    for (SourceArticle read : SourceArticle.read(set,
                            fit ? SourceArticle.Part.FIT : SourceArticle.Part.TRAIN)) {
                        var article = new ArticleSentences(read, detector);
                        if (fit) {
                            writer.writePlainly(article);
                        } else {
                            writer.write(article);
                        }
                    }
                }
                System.err.println(file.getFileName() + ": " + windows);
            }
        }
    }
}
