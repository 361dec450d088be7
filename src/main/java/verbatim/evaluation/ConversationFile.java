package verbatim.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.ReferentTraining.Asked;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.library.LibraryFullException;
import verbatim.story.StoryException;
import verbatim.story.TextSpan;

/**
 * A SQuAD file some of whose questions are turns of conversations: {@code typed}, {@code question} in full, and
 * {@code context}, the ids of those before. Not thread-safe.
 */
public final class ConversationFile {
    private static final String BETWEEN = "\n\n";

    private final Library library;
    private final Path file;

    /** What is made of a question that was typed. */
    public interface Taking {
        /** @return what it is taken for */
        String of(String typed, String inFull, List<Asked> earlier, IndexedStory story);
    }

    public ConversationFile(Library library, Path file) {
        this.library = library;
        this.file = file;
    }

    /**
     * Asks the questions of one part.
     *
     * @throws IOException when it is not such a file
     */
    public void ask(Part part, Taking taking) throws IOException {
        JsonNode articles = new ObjectMapper().readTree(file.toFile()).path("data");
        for (int i = 0; i < articles.size(); i++) {
            if (new Selection(part, false, Integer.MAX_VALUE).holds(i)) {
                ask(articles.get(i).path("paragraphs"), taking);
            }
        }
    }

    private void ask(JsonNode paragraphs, Taking taking) throws IOException {
        String text = StreamSupport.stream(paragraphs.spliterator(), false)
                .map(paragraph -> paragraph.path("context").asText()).collect(Collectors.joining(BETWEEN));
        try {
            IndexedStory story = library.find(library.add("", text).id()).orElseThrow();
            new Article(story, turns(paragraphs), taking).ask();
            library.remove(story.story().id());
        } catch (StoryException | LibraryFullException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * A question and where the story answers it.
     *
     * @param answer null when it does not
     */
    private record Turn(JsonNode node, @Nullable TextSpan answer) {}

    private static Map<String, Turn> turns(JsonNode paragraphs) {
        Map<String, Turn> turns = new LinkedHashMap<>();
        int start = 0;
        for (JsonNode paragraph : paragraphs) {
            String context = paragraph.path("context").asText();
            for (JsonNode asked : paragraph.path("qas")) {
                turns.put(asked.path("id").asText(),
                        new Turn(asked, answer(asked.at("/answers/0"), context, start)));
            }
            start += context.length() + BETWEEN.length();
        }
        return turns;
    }

    /** The format counts in code points. */
    private static @Nullable TextSpan answer(JsonNode answer, String context, int start) {
        if (answer.isMissingNode()) {
            return null;
        }
        int from = start + context.offsetByCodePoints(0, answer.path("answer_start").asInt());
        return new TextSpan(from, from + answer.path("text").asText().length());
    }

    private static final class Article {
        private final IndexedStory story;
        private final Map<String, Turn> turns;
        private final Taking taking;
        private final Map<String, String> taken = new HashMap<>();

        Article(IndexedStory story, Map<String, Turn> turns, Taking taking) {
            this.story = story;
            this.turns = turns;
            this.taking = taking;
        }

        void ask() {
            turns.forEach((id, turn) -> {
                if (turn.node.has("typed")) {
                    taken(id);
                }
            });
        }

        private String taken(String id) {
            String known = taken.get(id);
            if (known != null) {
                return known;
            }
            JsonNode node = turns.get(id).node;
            List<Asked> earlier = StreamSupport.stream(node.path("context").spliterator(), false)
                    .map(each -> new Asked(taken(each.asText()), turns.get(each.asText()).answer)).toList();
            String inFull = node.path("question").asText();
            String meant = taking.of(node.path("typed").asText(inFull), inFull, earlier, story);
            taken.put(id, meant);
            return meant;
        }
    }
}
