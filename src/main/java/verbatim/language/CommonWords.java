package verbatim.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The English words that are met often: those single words of WordNet whose meanings were counted in running text. */
public final class CommonWords {
    private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

    private CommonWords() {}

    /** About thirty thousand base forms in lower case, of nouns the usual plural too, read from the class path. */
    public static Set<String> load() {
        Set<String> words = new TreeSet<>();
        for (String part : List.of("noun", "verb", "adj", "adv")) {
            try (InputStream stream = CommonWords.class.getResourceAsStream(FOLDER + "index." + part)) {
                if (stream == null) {
                    throw new IOException("index." + part + " is not on the class path");
                }
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                        .filter(CommonWords::isCommon).map(line -> line.substring(0, line.indexOf(' ')))
                        .forEach(word -> {
                            words.add(word);
                            words.add(part.equals("noun") ? word + "s" : word);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException("WordNet on the class path cannot be read.", e);
            }
        }
        return words;
    }

    /** A line is a lemma, its part of speech, counts, and at the end so many offsets as the lemma has meanings. */
    private static boolean isCommon(String line) {
        String[] fields = line.split(" ");
        if (fields.length < 4 || !fields[0].matches("[a-z]{3,}")) {
            return false;
        }
        int senses = Integer.parseInt(fields[2]);
        return Integer.parseInt(fields[fields.length - senses - 1]) > 0;
    }
}
