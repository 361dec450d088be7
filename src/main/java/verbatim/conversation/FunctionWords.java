package verbatim.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The function words of English in lists with names, from one file. Immutable. */
final class FunctionWords {
    private static final String FILE = "function-words.txt";
    private static final Map<String, Set<String>> LISTS = read();

    private FunctionWords() {}

    /** @throws IllegalArgumentException when the file has no such list */
    static Set<String> list(String name) {
        Set<String> list = LISTS.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list of words is called " + name);
        }
        return list;
    }

    /** Whether any list has this word. */
    static boolean contains(String lower) {
        return LISTS.values().stream().anyMatch(list -> list.contains(lower));
    }

    private static Map<String, Set<String>> read() {
        try (InputStream stream = FunctionWords.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException(FILE + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(": ", 2))
                    .collect(Collectors.groupingBy(line -> line[0], Collectors.flatMapping(
                            line -> Stream.of(line[1].split(" ")), Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
