package verbatim.reading.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import verbatim.language.WordNet;
import verbatim.reading.WindowEncoder;
import verbatim.reading.WordPiece;
import verbatim.reading.training.SourceArticle.Part;

/**
 * Writes the windows that the reader is trained on. Each round is a file {@code round-N.windows} with every question of
 * the training parts in a new layout; {@code fit.windows} and {@code report.windows} hold the questions of the two parts
 * kept out of training, unchanged.
 */
public final class ReaderWindows {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private static final int SHORTEST_SECTION = 400;
    private static final int LONGEST_SECTION = 1000;

    private final WindowEncoder encoder;
    private final SentenceDetectorME detector;
    private final Rewording rewording = new Rewording();
    private final WordNet wordNet = WordNet.load();
    private final List<Path> sets;

    /**
     * @param vocabulary the reader's
     * @param sets SQuAD files, v1.1 or v2.0, gzipped or not; one that is named twice is laid out twice a round
     */
    public ReaderWindows(Path vocabulary, List<Path> sets) throws IOException {
        try (InputStream in = Files.newInputStream(vocabulary)) {
            encoder = new WindowEncoder(WordPiece.read(in));
        }
        try (InputStream model = ReaderWindows.class.getResourceAsStream(SENTENCES)) {
            detector = new SentenceDetectorME(new SentenceModel(model));
        }
        this.sets = List.copyOf(sets);
    }

    /** Writes all files into a folder and says what each of them holds. */
    public List<String> write(Path folder, int first, int rounds) throws IOException {
        List<String> written = new ArrayList<>();
        written.add(write(folder.resolve("fit.windows"), Part.FIT, 0, TrainingWindows::writePlainly));
        written.add(write(folder.resolve("report.windows"), Part.REPORT, 0, TrainingWindows::writePlainly));
        for (int round = first; round < first + rounds; round++) {
            Path file = folder.resolve("round-" + round + ".windows");
            written.add(write(file, Part.TRAIN, round, TrainingWindows::write));
        }
        return written;
    }

    private String write(Path path, Part part, int seed, Layout layout) throws IOException {
        Random random = new Random(seed);
        try (WindowFile file = new WindowFile(path)) {
            List<SourceArticle> articles = new ArrayList<>();
            for (Path set : sets) {
                articles.addAll(SourceArticle.read(set, part));
            }
            var counted = new CountedNouns(articles.stream().flatMap(SourceArticle::questions), wordNet);
            var windows = new TrainingWindows(encoder, new QuestionNoise(random, rewording), counted, random, file);
            for (SourceArticle article : articles) {
                SourceArticle laid = article.news()
                        ? article.inSections(random.nextInt(SHORTEST_SECTION, LONGEST_SECTION))
                        : article;
                layout.write(windows, new ArticleSentences(laid, detector));
            }
            return path.getFileName() + ": " + file;
        }
    }

    private interface Layout {
        void write(TrainingWindows windows, ArticleSentences article) throws IOException;
    }
}
