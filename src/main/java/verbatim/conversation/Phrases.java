package verbatim.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bot's own words, from one file. Thread-safe. */
final class Phrases {
    private static final String FILE = "phrases.properties";

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    private final Properties phrases = new Properties();

    static Phrases load() {
        try (InputStream stream = Phrases.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException(FILE + " is not on the class path");
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                Phrases loaded = new Phrases();
                loaded.phrases.load(reader);
                return loaded;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param parts what to put in place of {0}, {1} ...
     * @throws IllegalArgumentException when the file has no such phrase
     */
    String get(String name, String... parts) {
        String phrase = phrases.getProperty(name);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase is named " + name);
        }
        return SLOT.matcher(phrase)
                .replaceAll(slot -> Matcher.quoteReplacement(parts[Integer.parseInt(slot.group(1))]));
    }
}
