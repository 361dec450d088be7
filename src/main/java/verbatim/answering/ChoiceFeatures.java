package verbatim.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import verbatim.mention.Mention;
import verbatim.question.Question;
import verbatim.reading.Proposal;
import verbatim.retrieval.Evidence;

/**
 * What the choice is made from: named numbers for every proposal, for "the story does not say", and for "it says so
 * elsewhere". A pure function.
 */
final class ChoiceFeatures {
    private ChoiceFeatures() {}

    /** The proposals' features in their order, then those of "does not say" and of "elsewhere". */
    static List<Map<String, Double>> of(Question question, List<Proposal> proposals) {
        double bestMargin = proposals.stream().mapToDouble(Proposal::margin).max().orElse(0);
        double bestAgain = proposals.stream().map(Proposal::again).filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue).max().orElse(0);
        List<Map<String, Double>> options = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Map<String, Double> features = proposal(question, proposal, bestMargin);
            if (proposal.again() != null) {
                features.put("looked again", 1.0);
                features.put("again", proposal.again());
                features.put("again behind", bestAgain - proposal.again());
            }
            options.add(features);
        }
        Map<String, Double> missing = missing(question, proposals);
        missing.put("missing again", bestAgain);
        options.add(missing);
        options.add(Map.of("elsewhere", 1.0));
        return options;
    }

    private static Map<String, Double> proposal(Question question, Proposal proposal, double bestMargin) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("margin", proposal.margin());
        features.put("behind", bestMargin - proposal.margin());
        features.put("matched", proposal.matched());
        features.put("near", proposal.near());
        features.put("echoed", proposal.echoed());
        features.put("passage", proposal.passage());
        features.put("length", Math.log(proposal.span().length()));
        Set<String> wanted = Evidence.of(question.type());
        if (!wanted.isEmpty()) {
            boolean fits = proposal.sentence().mentions(Mention.class)
                    .anyMatch(mention -> wanted.contains(mention.kind()) && mention.span().overlaps(proposal.span()));
            features.put(fits ? "fits " + question.type().coarse() : "misfits " + question.type().coarse(), 1.0);
        }
        return features;
    }

    private static Map<String, Double> missing(Question question, List<Proposal> proposals) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("missing", 1.0);
        features.put("missing " + question.type().coarse(), 1.0);
        features.put("covered", proposals.stream().mapToDouble(each -> each.matched() + each.echoed()).max().orElse(0));
        return features;
    }
}
