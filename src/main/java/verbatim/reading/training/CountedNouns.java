package verbatim.reading.training;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.language.Sense;
import verbatim.language.WordNet;

/**
 * Asks for the number of something else: "how many passengers" becomes "how many cars". The other noun is one that some
 * question asks the number of, of another field of WordNet (an artifact for a person), so that the same number does not
 * count both.
 */
final class CountedNouns {
    private static final Pattern ASKED = Pattern.compile("(?i)\\bhow many (\\p{Ll}{3,})");
    private static final int ATTEMPTS = 20;

    private final WordNet wordNet;
    private final List<String> nouns;

    /** @param questions those whose nouns may stand for another */
    CountedNouns(Stream<String> questions, WordNet wordNet) {
        this.wordNet = wordNet;
        nouns = questions.flatMap(q -> ASKED.matcher(q).results())
                .map(found -> found.group(1)).filter(noun -> !field(noun).isEmpty()).toList();
    }

    /** The question with its counted noun changed for one that the paragraph lacks, or null if it counts nothing. */
    @Nullable
    String change(String question, String paragraph, Random random) {
        Matcher asked = ASKED.matcher(question);
        if (nouns.isEmpty() || !asked.find() || field(asked.group(1)).isEmpty()) {
            return null;
        }
        String words = paragraph.toLowerCase(Locale.ROOT);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String other = nouns.get(random.nextInt(nouns.size()));
            String lemma = wordNet.lemma(other, "NOUN");
            if (!field(other).equals(field(asked.group(1))) && !words.contains(lemma) && !question.contains(lemma)) {
                return question.substring(0, asked.start(1)) + other + question.substring(asked.end(1));
            }
        }
        return null;
    }

    private String field(String noun) {
        return wordNet.senses(noun).stream().findFirst().map(Sense::field).orElse("");
    }
}
