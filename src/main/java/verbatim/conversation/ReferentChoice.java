package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verbatim.answering.Choice;
import verbatim.conversation.Referents.Chooser;
import verbatim.conversation.Referents.Referent;
import verbatim.language.ModelException;

/** Takes the referent that is most probable by a choice fitted to conversations, see {@link ReferentTraining}. Immutable. */
record ReferentChoice(Choice choice) implements Chooser {
    private static final String FILE = "/models/referents.tsv";
    /**
     * The share of referents that the conversations to learn from call by other words ("the cricket juror" for his name), by
     * a look at a sample: to the fit they are none.
     */
    private static final double DESCRIBED = 0.1;

    /** @throws ModelException when it is missing or damaged */
    static ReferentChoice load() {
        return new ReferentChoice(Choice.load(FILE));
    }

    @Override
    public int choose(List<Referent> known, Map<String, Double> none) {
        List<Map<String, Double>> options = new ArrayList<>(known.stream().map(Referent::features).toList());
        options.add(none);
        return best(options);
    }

    /**
     * The index of the best option.
     *
     * @param options the referents' features, and those of none of them last
     */
    int best(List<Map<String, Double>> options) {
        int none = options.size() - 1;
        double[] probabilities = choice.probabilities(options);
        int best = none;
        for (int i = 0; i < none; i++) {
            best = best == none || probabilities[i] > probabilities[best] ? i : best;
        }
        return probabilities[best] > probabilities[none] - DESCRIBED ? best : none;
    }
}
