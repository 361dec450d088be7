package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.answering.Answer;
import verbatim.answering.AnswerSpan;
import verbatim.answering.Attribution;
import verbatim.story.Passage;
import verbatim.story.TextSpan;

class WordingTest {
    private static final String TEXT = "According to the report, 14 boats sank. Ann Roe said nine sank. "
            + "Bo Lund denied that 30 crews left. “No boat of ours was lost,” said Cy Voss.";
    private final Wording wording = new Wording(Phrases.load());

    private static TextSpan span(String words) {
        int start = TEXT.indexOf(words);
        return new TextSpan(start, start + words.length());
    }

    private static AnswerSpan answer(String words, double confidence, @Nullable String speaker, @Nullable String cue,
            Attribution.Kind kind) {
        Attribution by = speaker == null || cue == null ? null : new Attribution(span(speaker), span(cue), kind);
        return new AnswerSpan(span(words), confidence, new Passage(span(words), 0), by);
    }

    private String said(AnswerSpan best, AnswerSpan... others) {
        return wording.of(new Answer.Found(Loaded.question("how many boats sank", "NUM:count"), List.of(), best,
                List.of(others)), TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            14 boats                | the report | According to | CLAIM  | According to the report: 14 boats
            nine                    | Ann Roe    | said         | CLAIM  | Ann Roe said: nine
            30 crews left           | Bo Lund    | denied       | DENIAL | Bo Lund denied this: 30 crews left
            No boat of ours was lost | Cy Voss   | said         | QUOTE  | Cy Voss said: “No boat of ours was lost”
            nine                    | -          | -            | CLAIM  | nine
            Ann Roe                 | Ann Roe    | said         | CLAIM  | Ann Roe
            """)
    void saysWhoSaysSo(String words, @Nullable String speaker, @Nullable String cue, Attribution.Kind kind,
            String reply) {
        assertEquals(reply, said(answer(words, 0.9, speaker, cue, kind)));
    }

    @Test
    void showsTwoVersions() {
        AnswerSpan report = answer("14", 0.5, "the report", "According to", Attribution.Kind.CLAIM);
        AnswerSpan roe = answer("nine", 0.3, "Ann Roe", "said", Attribution.Kind.CLAIM);
        assertEquals("According to the report: 14\nBut Ann Roe said: nine", said(report, roe));
    }

    @Test
    void oneSpeakerOrAnUnlikelyAnswerIsNoSecondVersion() {
        AnswerSpan report = answer("14", 0.8, "the report", "According to", Attribution.Kind.CLAIM);
        assertEquals("According to the report: 14",
                said(report, answer("nine", 0.1, "Ann Roe", "said", Attribution.Kind.CLAIM),
                        answer("30", 0.7, "the report", "According to", Attribution.Kind.CLAIM),
                        answer("nine", 0.7, null, null, Attribution.Kind.CLAIM)));
    }

    @Test
    void saysALineToEachPart() {
        AnswerSpan nine = answer("nine", 0.8, null, null, Attribution.Kind.CLAIM);
        Answer found = new Answer.Found(Loaded.question("how many", "NUM:count"), List.of(), nine, List.of());
        Answer missing = new Answer.NotInStory(Loaded.question("who", "HUM:ind"), List.of(), 0.5, null);
        assertEquals("First: nine\nSecond: The story does not say.", wording.of(List.of(found, missing), TEXT));
    }
}
