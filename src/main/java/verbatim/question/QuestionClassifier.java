package verbatim.question;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import verbatim.language.ModelException;
import verbatim.language.Tagger;
import verbatim.language.Token;
import verbatim.language.WordNet;

/** Tells what a question asks for, by OpenNLP's document categorizer on {@link QuestionFeatures}. Thread-safe. */
public final class QuestionClassifier {
    static final String MODEL = "/models/question-types.bin";

    private final Tagger tagger;
    private final QuestionFeatures features;
    private final DoccatModel model;

    QuestionClassifier(Tagger tagger, WordNet wordNet, DoccatModel model) {
        this.tagger = tagger;
        this.features = new QuestionFeatures(wordNet);
        this.model = model;
    }

    /**
     * Reads the model from the class path.
     *
     * @throws ModelException when it is missing or damaged
     */
    public static QuestionClassifier load(Tagger tagger, WordNet wordNet) {
        return load(tagger, wordNet, MODEL);
    }

    static QuestionClassifier load(Tagger tagger, WordNet wordNet, String resource) {
        try (InputStream stream = QuestionClassifier.class.getResourceAsStream(resource)) {
            if (stream != null) {
                return new QuestionClassifier(tagger, wordNet, new DoccatModel(stream));
            }
        } catch (IOException | RuntimeException e) {
            // OpenNLP answers a file that is no model with any of several exceptions, a NullPointerException among them.
            throw new ModelException("The question model " + resource
                    + " is damaged; make it anew with 'train question-classifier'.", e);
        }
        throw new ModelException("The question model " + resource
                + " is missing; make it with 'train question-classifier'.", null);
    }

    /** Never fails, whatever the text; a text without a word has the type of the closest training questions. */
    public Question classify(String text) {
        List<Token> tokens = tagger.tag(text);
        QuestionFocus focus = QuestionFocus.of(tokens);
        String[] seen = features.of(tokens, focus).toArray(String[]::new);
        DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
        double[] outcomes = categorizer.categorize(seen);
        int best = 0;
        for (int i = 1; i < outcomes.length; i++) {
            if (outcomes[i] > outcomes[best]) {
                best = i;
            }
        }
        return new Question(text, tokens, new QuestionType(categorizer.getCategory(best)), outcomes[best],
                focus.start(), focus.end(), focus.asker(), focus.noun(), null);
    }
}
