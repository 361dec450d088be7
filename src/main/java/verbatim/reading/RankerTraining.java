package verbatim.reading;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import opennlp.tools.ml.model.AbstractModel;
import verbatim.language.MaxentTraining;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.TextSpan;

/** Gathers candidates of questions whose answers are known, and trains the {@link CandidateRanker}'s model on them. */
public final class RankerTraining {
    private static final double SAME = 0.8;
    private static final double KEPT_WRONG = 0.25;

    private final EnglishTerms english;
    private final WordNet wordNet;
    private final MaxentTraining examples = new MaxentTraining(5, 1);
    private final SplittableRandom random = new SplittableRandom(1);

    public RankerTraining(EnglishTerms english, WordNet wordNet) {
        this.english = english;
        this.wordNet = wordNet;
    }

    /** All right candidates of a question, and a seeded sample of the wrong ones. */
    public void add(Question question, IndexedStory story, List<ScoredPassage> passages, List<TextSpan> answers) {
        for (CandidateEvidence each : CandidateRanker.evidence(question, story, passages, english, wordNet)) {
            boolean right = answers.stream().anyMatch(answer -> overlap(answer, each.candidate().span()) >= SAME);
            if (right || random.nextDouble() < KEPT_WRONG) {
                examples.add(right ? CandidateRanker.RIGHT : "wrong", each.names(), each.values());
            }
        }
    }

    /** F1 over code units: twice the shared length over the sum of lengths. */
    private static double overlap(TextSpan a, TextSpan b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return Math.max(0, 2.0 * shared / (a.length() + b.length()));
    }

    public AbstractModel train() throws IOException {
        return examples.train();
    }
}
