package verbatim.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The shapes of page furniture, read from the file {@value #FILE} beside this class. Immutable. */
final class PageLabels {
    private static final String FILE = "page-labels.txt";

    private final Map<String, List<String>> sections = new HashMap<>();

    private PageLabels() {}

    static PageLabels load() {
        PageLabels labels = new PageLabels();
        try (InputStream in = PageLabels.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            labels.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    private void read(BufferedReader lines) throws IOException {
        List<String> section = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                section.add(line);
            }
        }
    }

    /** A pattern that matches any of the shapes in a section. */
    Pattern pattern(String section) {
        return Pattern.compile(String.join("|", lines(section)), Pattern.CASE_INSENSITIVE);
    }

    /** The words of a section. */
    Set<String> words(String section) {
        return Set.of(String.join(" ", lines(section)).split(" "));
    }

    private List<String> lines(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalArgumentException(FILE + " has no section " + section);
        }
        return lines;
    }
}
