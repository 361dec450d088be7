package verbatim.answering;

import java.util.ArrayList;
import java.util.List;
import verbatim.question.Question;
import verbatim.reading.CandidateRanker.Ranked;
import verbatim.retrieval.ScoredPassage;

/** What is known about a question's best candidate, as named numbers for the {@link ChoiceModel}. A pure function. */
record ChoiceFeatures(String[] names, float[] values) {

    static ChoiceFeatures of(Question question, List<ScoredPassage> passages, List<Ranked> ranked) {
        Builder builder = new Builder();
        Ranked best = ranked.getFirst();
        builder.add("best", logOdds(best.probability()));
        builder.add("best squared", Math.pow(logOdds(best.probability()), 2) / 10);
        builder.add("lead", logOdds(best.probability()) - logOdds(rival(ranked)));
        builder.add("matched terms", best.matched());
        builder.add("best for " + question.type().coarse(), logOdds(best.probability()));
        builder.add("type " + question.type().coarse(), 1);
        builder.add("kind " + best.candidate().kind(), 1);
        builder.add("type is sure", question.typeProbability());
        builder.add("few passages", passages.size() < 2 ? 1 : 0);
        return builder.build();
    }

    /** The best candidate elsewhere: one that does not overlap the first. */
    private static double rival(List<Ranked> ranked) {
        return ranked.stream().filter(each -> !each.candidate().span().overlaps(ranked.getFirst().candidate().span()))
                .mapToDouble(Ranked::probability).findFirst().orElse(0);
    }

    private static double logOdds(double probability) {
        double bounded = Math.clamp(probability, 1e-4, 1 - 1e-4);
        return Math.log(bounded / (1 - bounded));
    }

    private static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<Float> values = new ArrayList<>();

        void add(String name, double value) {
            names.add(name);
            values.add((float) value);
        }

        ChoiceFeatures build() {
            float[] numbers = new float[values.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = values.get(i);
            }
            return new ChoiceFeatures(names.toArray(String[]::new), numbers);
        }
    }
}
