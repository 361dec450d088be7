package verbatim.web;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * Feedback in files on this machine, as question files that {@code evaluate} reads: {@code judged.jsonl} where the
 * right answer is known, {@code doubted.jsonl} where a reader knows only that the reply was wrong, and
 * {@code unanswered.jsonl}; the stories' texts lie beside them, each story's in a folder of its own. Nothing is written before there is something to keep.
 * Thread-safe.
 */
final class FeedbackFolder {
    private static final long MOST_BYTES = 10L << 20;
    private static final String STORIES = "stories/";

    private final Path folder;

    FeedbackFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws Problem 500 or 507 when it cannot be kept */
    synchronized void keep(Feedback feedback) {
        Story story = feedback.story();
        Path file = folder.resolve(file(feedback));
        Path text = folder.resolve(file(story));
        try {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                throw new Problem(HttpStatus.INSUFFICIENT_STORAGE, "The file " + file
                        + " is full; move it away to go on keeping feedback.");
            }
            Files.createDirectories(text.getParent());
            if (!Files.exists(text)) {
                Files.writeString(text, story.text());
            }
            String line = new String(Json.write(line(feedback)), StandardCharsets.UTF_8) + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Problem(HttpStatus.INTERNAL_SERVER_ERROR,
                    "The feedback could not be kept: the folder " + folder + " cannot be written.");
        }
    }

    /**
     * Forgets what was said of a story, in whatever version, and the copies of its text.
     *
     * @throws UncheckedIOException when that could not be done
     */
    synchronized void forget(String story) {
        Path texts = folder.resolve(STORIES + story);
        try {
            for (Path file : list(folder)) {
                if (file.toString().endsWith(".jsonl")) {
                    forget(STORIES + story + "/", file);
                }
            }
            for (Path text : list(texts)) {
                Files.delete(text);
            }
            Files.deleteIfExists(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("feedback cannot be deleted", e);
        }
    }

    private static void forget(String story, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> rest = lines.stream().filter(line -> !line.contains(story)).toList();
        if (rest.size() < lines.size()) {
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(unfinished, rest);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** A story's text, as its name stands in a line. */
    private static String file(Story story) {
        return STORIES + story.id() + "/" + story.version() + ".txt";
    }

    private static String file(Feedback feedback) {
        if (feedback.settled()) {
            return "judged.jsonl";
        }
        return feedback.verdict() == Feedback.Verdict.UNANSWERED ? "unanswered.jsonl" : "doubted.jsonl";
    }

    private static Map<String, Object> line(Feedback feedback) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", UUID.randomUUID().toString());
        line.put("story", file(feedback.story()));
        line.put("question", feedback.question());
        line.put("answers", answers(feedback));
        TextSpan answer = feedback.answer();
        String text = feedback.story().text();
        if (!feedback.settled() && feedback.verdict() != Feedback.Verdict.UNANSWERED) {
            line.put("must_not_contain", answer == null ? List.of() : List.of(answer.in(text)));
            line.put("status", "answered");
        }
        if (answer != null && feedback.verdict() == Feedback.Verdict.RIGHT) {
            line.put("evidence", sentences(feedback.story(), answer).in(text));
        }
        if (!feedback.context().isEmpty()) {
            line.put("context", feedback.context());
        }
        return line;
    }

    private static List<String> answers(Feedback feedback) {
        List<String> answers = new ArrayList<>();
        if (feedback.words() != null) {
            answers.add(feedback.words());
        } else if (feedback.answer() != null && feedback.verdict() == Feedback.Verdict.RIGHT) {
            answers.add(feedback.answer().in(feedback.story().text()));
        }
        return answers;
    }

    /** The sentences that a span stands in; the span itself where it stands in none. */
    private static TextSpan sentences(Story story, TextSpan span) {
        return story.sentences().stream().map(passage -> passage.span()).filter(span::overlaps)
                .reduce(span, TextSpan::cover);
    }
}
