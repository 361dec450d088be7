package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.mention.AnnotatedStory;
import verbatim.story.TextSpan;

class SecondLookTest {
    private static final String TEXT = """
            Storm sinks twelve boats

            A storm sank 12 boats on Monday. Repairs will cost £2m. The mayor was away.
            """;

    private static TextSpan span(String words) {
        int start = TEXT.indexOf(words);
        return new TextSpan(start, start + words.length());
    }

    @Test
    void theSentencesOfTheTwoBestAreReadEachBehindTheHeadline() throws Exception {
        AnnotatedStory story = Loaded.story(TEXT);
        List<List<String>> read = new ArrayList<>();
        Map<TextSpan, Double> margins = SecondLook.margins(List.of(new ReadSpan(span("away"), -5),
                new ReadSpan(span("£2m"), 1), new ReadSpan(span("12 boats"), 3), new ReadSpan(span("12"), 2)), story,
                windows -> {
                    windows.forEach(
                            window -> read.add(window.stream().map(stretch -> stretch.in(TEXT)).toList()));
                    return List.of(new ReadSpan(span("12"), 4), new ReadSpan(span("Monday"), 9),
                            new ReadSpan(span("12 boats on"), 1));
                });
        assertEquals(List.of(List.of("Storm sinks twelve boats", "A storm sank 12 boats on Monday."),
                List.of("Storm sinks twelve boats", "Repairs will cost £2m.")), read);
        assertEquals(Map.of(span("12 boats"), 4.0, span("£2m"), SecondLook.LEAST), margins);
    }

    @Test
    void twoSpansOfOneSentenceNeedOneReading() throws Exception {
        List<List<TextSpan>> read = new ArrayList<>();
        SecondLook.margins(List.of(new ReadSpan(span("12 boats"), 3), new ReadSpan(span("Monday"), 1)),
                Loaded.story(TEXT), windows -> {
                    read.addAll(windows);
                    return List.of();
                });
        assertEquals(1, read.size());
    }

    @Test
    void nothingIsReadForNothing() throws Exception {
        assertEquals(Map.of(), SecondLook.margins(List.of(), Loaded.story(TEXT), windows -> {
            throw new AssertionError("read");
        }));
    }
}
