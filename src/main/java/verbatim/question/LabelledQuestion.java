package verbatim.question;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A question whose type somebody wrote down. */
record LabelledQuestion(QuestionType type, String text) {

    /**
     * Reads lines of a type, one blank or tab, and a question; empty lines and those that start with # are passed over.
     * A question that stands twice is taken once: the same one in training and in test would flatter the numbers.
     *
     * @throws IOException when the file cannot be read or a line is of another form; the message names the line
     */
    static List<LabelledQuestion> read(Path file, Charset charset) throws IOException {
        List<LabelledQuestion> questions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : Files.readAllLines(file, charset)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("[ \t]", 2);
            if (parts.length < 2 || parts[0].indexOf(':') <= 0) {
                throw new IOException(file + ", line " + number + ": a type, a blank and a question are expected.");
            }
            if (seen.add(parts[1].strip().toLowerCase(Locale.ROOT))) {
                questions.add(new LabelledQuestion(new QuestionType(parts[0]), parts[1].strip()));
            }
        }
        return questions;
    }
}
