package verbatim.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws training questions from patterns: {@code (a|b|)} stands for one of several, {@code $name} for one of a list. The
 * same seed draws the same questions.
 */
final class QuestionPatterns {
    private static final String FILE = "/training/questions.tsv";
    private static final Pattern INNERMOST = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SLOT = Pattern.compile("\\$([a-z]+)");

    private final Map<String, String[]> lists = new HashMap<>();
    private final List<LabelledQuestion> patterns = new ArrayList<>();

    /** Reads the patterns on the class path. */
    static QuestionPatterns load() {
        try (InputStream stream = QuestionPatterns.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException(FILE + " is not on the class path");
            }
            return new QuestionPatterns(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    QuestionPatterns(List<String> lines) {
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (line.startsWith("$")) {
                lists.put(line.substring(1, tab), line.substring(tab + 1).split("\\|"));
            } else if (!line.startsWith("#") && tab > 0) {
                patterns.add(new LabelledQuestion(new QuestionType(line.substring(0, tab)), line.substring(tab + 1)));
            }
        }
    }

    /** At most so many different questions of each pattern. */
    List<LabelledQuestion> draw(int each, long seed) {
        Random random = new Random(seed);
        List<LabelledQuestion> drawn = new ArrayList<>();
        for (LabelledQuestion pattern : patterns) {
            Set<String> texts = new LinkedHashSet<>();
            for (int attempt = 0; attempt < 2 * each && texts.size() < each; attempt++) {
                texts.add(one(pattern.text(), random));
            }
            texts.forEach(text -> drawn.add(new LabelledQuestion(pattern.type(), text)));
        }
        return drawn;
    }

    private String one(String pattern, Random random) {
        String text = pattern;
        for (Matcher group = INNERMOST.matcher(text); group.find(); group = INNERMOST.matcher(text)) {
            text = text.substring(0, group.start()) + pick(group.group(1).split("\\|", -1), random)
                    + text.substring(group.end());
        }
        for (Matcher slot = SLOT.matcher(text); slot.find(); slot = SLOT.matcher(text)) {
            String[] words = lists.get(slot.group(1));
            if (words == null) {
                throw new IllegalArgumentException("no list is called " + slot.group() + " in: " + pattern);
            }
            text = text.substring(0, slot.start()) + pick(words, random) + text.substring(slot.end());
        }
        return text.strip().replaceAll(" +", " ");
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
