package verbatim.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

/** Reads a question file of our own: one JSON object per line, blank lines between them allowed. */
final class QuestionFile {
    private static final Set<String> FIELDS = Set.of("id", "story", "question", "type", "answers", "must_contain",
            "must_not_contain", "evidence", "context", "status");

    /** Finds a story's text by what a question file calls it. */
    interface Stories {
        /** @return null when there is no such story */
        @Nullable
        String text(String story) throws QuestionSetException;
    }

    private final String name;
    private final Stories texts;
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    QuestionFile(String name, Stories texts) {
        this.name = name;
        this.texts = texts;
    }

    /** What is odd about the file that was read. */
    List<String> remarks() {
        return remarks;
    }

    List<TestStory> read(String content) throws QuestionSetException {
        Map<String, String> stories = new LinkedHashMap<>();
        Map<String, List<TestQuestion>> questions = new LinkedHashMap<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                String where = name + ", line " + number;
                Fields fields = Fields.of(Json.line(line, where), where);
                String story = fields.text("story");
                if (!stories.containsKey(story)) {
                    stories.put(story, storyText(fields, story));
                }
                questions.computeIfAbsent(story, s -> new ArrayList<>()).add(question(fields, stories.get(story)));
            }
        }
        List<TestStory> read = new ArrayList<>();
        stories.forEach((story, text) -> read.add(new TestStory(story, text, questions.get(story))));
        return read;
    }

    private String storyText(Fields fields, String story) throws QuestionSetException {
        String text = texts.text(story);
        if (text == null) {
            throw new QuestionSetException(fields.where() + ": there is no story \"" + story
                    + "\", neither as a file (paths are taken from the question file's folder) nor as an id.");
        }
        return text;
    }

    private TestQuestion question(Fields fields, String text) throws QuestionSetException {
        fields.node().fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                remarks.add(fields.where() + ": the field \"" + field + "\" is not known and was left aside.");
            }
        });
        String id = fields.text("id");
        if (!ids.add(id)) {
            throw new QuestionSetException(fields.where() + ": the id \"" + id + "\" is there twice.");
        }
        fields.list("answers");
        List<Gold> golds = new ArrayList<>();
        for (String answer : fields.texts("answers")) {
            golds.add(new Gold(answer, placed(fields, answer, text), List.of()));
        }
        String evidence = fields.textOrNull("evidence");
        return new TestQuestion(id, fields.text("question"), fields.textOrNull("type"), golds,
                fields.texts("must_contain"), fields.texts("must_not_contain"),
                evidence == null ? List.of() : placed(fields, evidence, text), fields.texts("context"),
                status(fields, golds));
    }

    private List<TextSpan> placed(Fields fields, String words, String text) {
        List<TextSpan> places = Gold.occurrences(words, text);
        if (places.isEmpty()) {
            remarks.add(fields.where() + ": the story does not hold \"" + words + "\".");
        }
        return places;
    }

    private static Reply.Status status(Fields fields, List<Gold> golds) throws QuestionSetException {
        String status = fields.textOrNull("status");
        if (status == null) {
            return golds.isEmpty() ? Reply.Status.NOT_IN_STORY : Reply.Status.ANSWERED;
        }
        for (Reply.Status one : Reply.Status.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(status)) {
                return one;
            }
        }
        throw fields.wrong("status", "\"answered\", \"not_in_story\" or \"chat\"");
    }
}
