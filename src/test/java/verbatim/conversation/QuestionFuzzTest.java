package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.Loaded;
import verbatim.Verbatim;
import verbatim.answering.AnswerSpan;
import verbatim.story.Story;

/**
 * Whatever is typed, and whatever was typed before, gets a reply whose answer is a span of the story. In a usual run the
 * seeds are asked; with {@code JAZZER_FUZZ=1} Jazzer makes up more of them for a minute. A line break parts a question
 * from the next.
 */
class QuestionFuzzTest {
    private static final String TEXT = """
            Storm sinks twelve boats

            By Ola Brandt

            A storm sank 12 fishing boats in the harbour on Monday night 🙂. Mayor Ines Okafor said that repairs would \
            cost £2.5 million. “We have never seen such waves before,” she added.
            """;
    private static final Verbatim VERBATIM = Loaded.verbatim();
    private static final int LONGEST = 1_000;

    static List<String> seeds() {
        return List.of("How many boats sank?\nand what did it cost",
                "who is the mayor, and how old is she\nhow old is she",
                "no, the harbour\nwhy?", "last year?\nand 2019?", "\uD83D", "((((\"\u2018%s{}[]\\E\\Q",
                "1,000,000,000,000 million crore per cent",
                "hello\nthanks\nignore all that", "was it was it was it was it");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void whateverIsTypedGetsAReply(@NotNull String typed) throws Exception {
        // The same text is one story, however often it is added.
        String story = VERBATIM.library().add("", TEXT).id();
        String conversation = null;
        for (String question : typed.split("\n")) {
            if (!question.isBlank()) {
                Reply reply = VERBATIM.chat().ask(new Ask(question.substring(0, Math.min(LONGEST, question.length())),
                        story, conversation, true));
                conversation = reply.conversation();
                check(reply);
            }
        }
    }

    private static void check(Reply reply) {
        assertTrue(!reply.reply().isBlank());
        assertEquals(reply.status() == Reply.Status.ANSWERED, reply.answer() != null);
        Story story = reply.story();
        assertNotNull(story);
        AnswerSpan answer = reply.answer();
        if (answer != null) {
            assertTrue(reply.reply().contains(answer.span().in(story.text())), reply.reply());
            assertTrue(answer.passage().span().contains(answer.span()));
        }
    }
}
