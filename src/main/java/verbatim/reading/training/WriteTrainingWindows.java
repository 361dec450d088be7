package verbatim.reading.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.sf.extjwnl.JWNLException;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import verbatim.reading.WindowEncoder;
import verbatim.reading.WordPiece;
import verbatim.reading.training.SourceArticle.Part;

/**
 * Writes the reader's training windows:
 * {@code WriteTrainingWindows VOCABULARY OUT_FOLDER FIRST_ROUND LAST_ROUND SET...} with gzipped SQuAD v1.1 files. Each
 * round is a file {@code round-N.windows} with every training question in a new layout; {@code fit.windows} and
 * {@code report.windows} hold the questions of the two parts kept out of training, unchanged.
 */
public final class WriteTrainingWindows {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private final WindowEncoder encoder;
    private final SentenceDetectorME detector;
    private final Rewording rewording = new Rewording();
    private final Path out;
    private final List<Path> sets;

    private WriteTrainingWindows(Path vocabulary, Path out, List<Path> sets) throws IOException, JWNLException {
        try (InputStream in = Files.newInputStream(vocabulary)) {
            encoder = new WindowEncoder(WordPiece.read(in));
        }
        try (InputStream model = WriteTrainingWindows.class.getResourceAsStream(SENTENCES)) {
            detector = new SentenceDetectorME(new SentenceModel(model));
        }
        this.out = out;
        this.sets = sets;
    }

    public static void main(String[] args) throws IOException, JWNLException {
        List<Path> sets = Arrays.stream(args).skip(4).map(Path::of).toList();
        var writer = new WriteTrainingWindows(Path.of(args[0]), Path.of(args[1]), sets);
        writer.write("fit", Part.FIT, 0, TrainingWindows::writePlainly);
        writer.write("report", Part.REPORT, 0, TrainingWindows::writePlainly);
        for (int round = Integer.parseInt(args[2]); round <= Integer.parseInt(args[3]); round++) {
            writer.write("round-" + round, Part.TRAIN, round, TrainingWindows::write);
        }
    }

    private void write(String name, Part part, int seed, Layout layout) throws IOException {
        Random random = new Random(seed);
        try (WindowFile file = new WindowFile(out.resolve(name + ".windows"))) {
            var windows = new TrainingWindows(encoder, new QuestionNoise(random, rewording), random, file);
            for (Path set : sets) {
                for (SourceArticle article : SourceArticle.read(set, part)) {
                    layout.write(windows, new ArticleSentences(article, detector));
                }
            }
            System.err.println(name + ": " + file);
        }
    }

    private interface Layout {
        void write(TrainingWindows windows, ArticleSentences article) throws IOException;
    }
}
