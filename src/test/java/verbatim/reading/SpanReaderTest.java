package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verbatim.story.TextSpan;

class SpanReaderTest {
    private static final String STORY = "Flood shuts coast road\n\n"
            + "The river Arden broke its banks on Tuesday night. “We moved 340 people – most of them elderly – to the "
            + "school,” said Mayor Inés Okafor 😀. She added that repairs would cost £2.5 million.";

    private static SpanReader reader;

    @BeforeAll
    static void load() {
        reader = SpanReader.load();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void findsTheWordsOfTheStory() {
        assertEquals("340", best("How many people were moved to the school?"));
        assertEquals("Inés Okafor", best("Who said that people were moved?"));
        assertEquals("£2.5 million", best("How much would repairs cost?"));
    }

    @Test
    void prefersAnAnswerToNoneOnlyWhereThereIsOne() {
        assertTrue(read("How many people were moved to the school?", whole()).getFirst().margin() > 0);
        assertTrue(read("Which airline flies from Lisbon to Oslo?", whole()).getFirst().margin() < 0);
    }

    @Test
    void neverOverlapsNorCrossesALeftOutStretch() {
        int first = STORY.indexOf("The river");
        int second = STORY.indexOf("She added");
        List<TextSpan> stretches = List.of(new TextSpan(first, STORY.indexOf(" “We")),
                new TextSpan(second, STORY.length()));
        List<ReadSpan> spans = read("What happened to the river?", stretches);
        for (ReadSpan span : spans) {
            assertTrue(stretches.stream().anyMatch(stretch -> stretch.contains(span.span())));
            assertTrue(spans.stream().noneMatch(other -> other != span && other.span().overlaps(span.span())));
        }
    }

    @Test
    void readsEveryWindowOfALongPassage() {
        String filler = "The council met again and talked about the weather of the day before. ".repeat(60);
        String text = filler + STORY;
        List<ReadSpan> read = reader.read("How many people were moved to the school?", text,
                List.of(List.of(new TextSpan(0, text.length()))));
        assertTrue(read.getFirst().span().in(text).startsWith("340"));
    }

    @Test
    void findsNothingInAPassageWithoutWords() {
        assertTrue(reader.read("why?", " \u00a0 ", List.of(List.of(new TextSpan(0, 3)))).isEmpty());
        assertTrue(reader.read("why?", "", List.of(List.of())).isEmpty());
    }

    @Test
    void givesManyThreadsTheSameAnswers() throws Exception {
        List<ReadSpan> alone = read("Who said that people were moved?", whole());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<ReadSpan>>> together = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                together.add(threads.submit(() -> read("Who said that people were moved?", whole())));
            }
            for (Future<List<ReadSpan>> each : together) {
                assertEquals(alone, each.get());
            }
        }
        assertFalse(alone.isEmpty());
    }

    private static List<TextSpan> whole() {
        return List.of(new TextSpan(0, STORY.length()));
    }

    private static List<ReadSpan> read(String question, List<TextSpan> stretches) {
        return reader.read(question, STORY, List.of(stretches));
    }

    private static String best(String question) {
        return read(question, whole()).getFirst().span().in(STORY);
    }
}
