package verbatim.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;
import verbatim.language.Tagger;
import verbatim.language.Token;
import verbatim.language.WordNet;

/** Turns questions into features, once each, and features into a model. Not thread-safe. */
final class QuestionExamples {
    private final Tagger tagger;
    private final QuestionFeatures features;
    private final Map<String, String[]> known = new HashMap<>();

    QuestionExamples(Tagger tagger, WordNet wordNet) {
        this.tagger = tagger;
        this.features = new QuestionFeatures(wordNet);
    }

    String[] features(String text) {
        return known.computeIfAbsent(text, unknown -> {
            List<Token> tokens = tagger.tag(unknown);
            return features.of(tokens, QuestionFocus.of(tokens)).toArray(String[]::new);
        });
    }

    /** Maximum entropy by L-BFGS; the settings were chosen by cross-validation, see models/question-types.md. */
    DoccatModel train(List<LabelledQuestion> questions) {
        List<DocumentSample> samples = new ArrayList<>();
        for (LabelledQuestion question : questions) {
            samples.add(new DocumentSample(question.type().label(), features(question.text())));
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put(QNTrainer.L1COST_PARAM, 0.1);
        parameters.put(QNTrainer.L2COST_PARAM, 0.1);
        try {
            return DocumentCategorizerME.train("en", new CollectionObjectStream<>(samples), parameters,
                    new DoccatFactory(new FeatureGenerator[]{new BagOfWordsFeatureGenerator()}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    QuestionType predict(DoccatModel model, String text) {
        DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
        return new QuestionType(categorizer.getBestCategory(categorizer.categorize(features(text))));
    }
}
