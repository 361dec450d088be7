package verbatim.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.language.ModelException;
import verbatim.language.Tagger;
import verbatim.language.Token;
import verbatim.language.WordNet;

class QuestionClassifierTest {
    private static final Path DEVELOPMENT = Path.of("src/test/resources/question-types/development.tsv");
    /** What the model in models/ reaches on the development set, less one question. */
    private static final double COARSE_FLOOR = 0.983;
    private static final double FINE_FLOOR = 0.974;

    private static Tagger tagger;
    private static WordNet wordNet;
    private static QuestionClassifier classifier;

    @BeforeAll
    static void load() {
        tagger = Tagger.load();
        wordNet = WordNet.load();
        classifier = QuestionClassifier.load(tagger, wordNet);
    }

    @Test
    void isAsGoodOnTheDevelopmentSetAsItWas() throws IOException {
        QuestionAccuracy accuracy = new QuestionAccuracy();
        for (LabelledQuestion question : LabelledQuestion.read(DEVELOPMENT, StandardCharsets.UTF_8)) {
            accuracy.add(question, classifier.classify(question.text()).type());
        }
        assertTrue(accuracy.coarse() >= COARSE_FLOOR, "coarse " + accuracy.coarse());
        assertTrue(accuracy.fine() >= FINE_FLOOR, "fine " + accuracy.fine() + " " + accuracy.wrong());
    }

    @Test
    void namesTheNounAskedFor() {
        Question question = classifier.classify("so tell me, how many German tourists were rescued?");
        assertEquals("NUM:count", question.type().label());
        assertEquals("tourists", question.tokens().get(question.answerNoun()).text());
        assertEquals("how", question.tokens().get(question.start()).text());
        assertNull(classifier.classify("how old is the driver").answerNounToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "😀😀🎉", "\uD83D\uDE00?", "¿Dónde está la biblioteca?", "什么时候", "कितने लोग",
            "🤷‍♀️ who", "....", ":;:;", "asdf qwer zxcv", "how", "what of", "name", "whose", "who is", "how many", "'",
            "\"\"", "1", "what is the", "which of the of the of", "\u0000\u0001", "\u202Ewho", "''s 's 's"})
    void classifiesAnythingWithoutFailing(String text) {
        Question question = classifier.classify(text);
        assertTrue(question.typeProbability() > 0 && question.typeProbability() <= 1);
        assertTrue(question.answerNoun() < question.tokens().size());
        assertTrue(question.start() <= question.end() && question.end() <= question.tokens().size());
    }

    @Test
    void classifiesTheLongestQuestionThereCanBe() {
        assertEquals("a".repeat(1000), classifier.classify("a".repeat(1000)).text());
        Question question = classifier.classify("who ".repeat(249) + "?");
        assertTrue(question.typeProbability() > 0);
    }

    @Test
    void manyThreadsGetTheSameAnswersAsOne() throws Exception {
        List<String> texts = List.of("who won the race", "When was the bridge opened?", "hello", "how many people died",
                "what did the pilot say");
        List<String> expected = texts.stream().map(text -> classifier.classify(text).toString()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<List<String>> work = () -> texts.stream().map(text -> classifier.classify(text).toString())
                    .toList();
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                results.add(threads.submit(work));
            }
            for (Future<List<String>> result : results) {
                assertEquals(expected, result.get());
            }
        }
    }

    @Test
    void aMissingOrDamagedModelIsOneClearSentence() {
        String missing = assertThrows(ModelException.class,
                () -> QuestionClassifier.load(tagger, wordNet, "/models/none.bin")).getMessage();
        assertEquals("The question model /models/none.bin is missing; make it with 'train question-classifier'.",
                missing);
        String damaged = assertThrows(ModelException.class,
                () -> QuestionClassifier.load(tagger, wordNet, "/question-types/damaged.bin")).getMessage();
        assertEquals("The question model /question-types/damaged.bin is damaged; make it anew with"
                + " 'train question-classifier'.", damaged);
    }
}
