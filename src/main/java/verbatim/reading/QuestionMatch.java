package verbatim.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.question.Question;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.PassageIndex;
import verbatim.retrieval.QuestionTerms;

/**
 * Which words of a sentence match which of the question's content words, and how well: 1 for the same term, less for a
 * relative in WordNet. Each question word weighs by how rare it is in the story.
 */
final class QuestionMatch {
    private static final double RELATIVE = 0.5;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Set<String>> relatives = new HashMap<>();
    private final EnglishTerms english;
    private double total;

    QuestionMatch(Question question, PassageIndex story, EnglishTerms english, WordNet wordNet) {
        this.english = english;
        QuestionTerms.of(question, english).forEach((term, token) -> {
            double weight = story.rarity(term);
            weights.put(term, weight);
            total += weight;
            Set<String> related = new HashSet<>();
            wordNet.relatives(token.text(), token.tag()).forEach(word -> related.addAll(english.of(word)));
            relatives.put(term, related);
        });
    }

    /** The weight of some matched terms, each by how well it is matched, over the weight of all; 0 without terms. */
    double share(Map<String, Double> matched) {
        double sum = matched.entrySet().stream().mapToDouble(each -> weights.get(each.getKey()) * each.getValue())
                .sum();
        return total == 0 ? 0 : sum / total;
    }

    /** How well a word matches each question term that it matches at all. */
    Map<String, Double> of(Token token) {
        Map<String, Double> matches = new HashMap<>();
        for (String written : english.of(token.text())) {
            for (String term : weights.keySet()) {
                if (term.equals(written)) {
                    matches.put(term, 1.0);
                } else if (relatives.get(term).contains(written)) {
                    matches.merge(term, RELATIVE, Math::max);
                }
            }
        }
        return matches;
    }
}
