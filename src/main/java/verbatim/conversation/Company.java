package verbatim.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedStory;

/** Which words of a story keep company: how much of a question stands in sentences that speak of something. Immutable. */
final class Company {
    private final WordNet wordNet;
    private final List<Set<String>> sentences;
    private final Map<String, Double> rarity = new HashMap<>();

    Company(AnnotatedStory story, WordNet wordNet) {
        this.wordNet = wordNet;
        this.sentences = story.sentences().stream().map(sentence -> lemmas(sentence.tokens())).toList();
        sentences.forEach(words -> words.forEach(word -> rarity.merge(word, 1.0, Double::sum)));
        rarity.replaceAll((word, count) -> Math.log(1 + sentences.size() / count));
    }

    /** The words with a meaning of their own, as the dictionary has them. */
    Set<String> lemmas(Collection<Token> tokens) {
        return tokens.stream().filter(Token::isContent).map(token -> wordNet.lemma(token.text(), token.tag()))
                .filter(word -> !FunctionWords.contains(word)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The share, by rarity, of those of some words that the story has, which the best sentence with {@code word} has; 0
     * when the story has none of them.
     *
     * @param around sentences before and after that count too
     */
    double kept(String word, Set<String> words, int around) {
        double all = weight(words);
        double best = 0;
        for (int i = 0; i < sentences.size() && all > 0; i++) {
            if (sentences.get(i).contains(word)) {
                Set<String> near = new HashSet<>();
                sentences.subList(Math.max(0, i - around), Math.min(sentences.size(), i + around + 1))
                        .forEach(near::addAll);
                near.retainAll(words);
                best = Math.max(best, weight(near) / all);
            }
        }
        return best;
    }

    private double weight(Set<String> words) {
        return words.stream().mapToDouble(word -> rarity.getOrDefault(word, 0.0)).sum();
    }
}
