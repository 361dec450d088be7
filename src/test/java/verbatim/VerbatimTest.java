package verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.answering.AnswerSpan;
import verbatim.conversation.Ask;
import verbatim.conversation.Reply;
import verbatim.story.Story;

class VerbatimTest {
    private static final String ANY = "How many boats were lost on Monday?";
    private static final String STORY = """
            Storm sinks twelve boats

            By Ola Brandt

            HARWELL: A storm sank 12 fishing boats in the harbour on Monday night. Mayor Ines Okafor said that \
            repairs would cost £2.5 million. “We have never seen such waves before,” she added.

            Nobody was hurt, the coastguard said.
            """;

    private static Reply ask(String question, String text) throws Exception {
        Verbatim verbatim = Loaded.verbatim();
        Story story = verbatim.library().read(verbatim.library().add("", text).id()).orElseThrow();
        try {
            Reply reply = verbatim.chat().ask(new Ask(question, story.id(), null, true));
            Stream.concat(Stream.ofNullable(reply.answer()), reply.alternatives().stream())
                    .forEach(answer -> checkSpans(answer, story));
            assertEquals(reply.answer() != null, reply.status() == Reply.Status.ANSWERED);
            return reply;
        } finally {
            verbatim.library().remove(story.id());
        }
    }

    private static void checkSpans(AnswerSpan answer, Story story) {
        assertTrue(answer.span().length() > 0 && answer.span().end() <= story.text().length());
        assertTrue(answer.passage().span().contains(answer.span()),
                () -> answer.span().in(story.text()) + " stands outside " + answer.passage().span().in(story.text()));
    }

    static List<String> oddQuestions() {
        String manyWords = IntStream.range(0, 90).mapToObj(i -> "run set take " + (char) ('a' + i % 26))
                .collect(Collectors.joining(" "));
        String manyTerms = IntStream.range(0, 1_000).mapToObj(i -> Character.toString(0x4E00 + i))
                .collect(Collectors.joining());
        String words = "break turn light hand point head call strike fall play cover draw hold cast carry open close "
                + "clear hard right back line pass charge round drop place stand check catch keep cross block make "
                + "press track stop raise lead strip spring spot beat pick cut roll down throw post mark base form";
        return List.of("", " ", "?", "\n", "🙂🙂🎉", "🙂", "\uD83D", "\u0000", "who", "a", "the of and", "12", "£",
                "!!!???...", "“”", "'s", "-", "कितने लोग मारे गए?", "كم عدد القوارب؟", "有多少艘船？", "Сколько лодок?",
                "x".repeat(1_000), "? ".repeat(500), "🙂".repeat(1_000), manyWords, manyTerms,
                words + " " + words.toUpperCase(java.util.Locale.ROOT), "a\u0301\u0301\u0301 boats",
                "who \u202E said", "\uFEFF");
    }

    @ParameterizedTest
    @MethodSource("oddQuestions")
    void noQuestionIsAnError(String question) throws Exception {
        assertTrue(ask(question, STORY).typeProbability() > 0);
    }

    static List<String> oddStories() {
        return List.of("Flood", "🙂", "x", ".", "—", "“", "12", "船", "Share\nTweet\nAlso read: Ten boats\n",
                "Follow us on Facebook", "Advertisement", "https://example.org/", "By Ola Brandt",
                "one two three ".repeat(2_000), "boats ".repeat(2_000), "1,222".repeat(3_000),
                "\"".repeat(3_000), "Was it? ".repeat(500), "船很多。".repeat(500), "A\r\nB\r\nC", "a\n".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("oddStories")
    void noStoryIsAnError(String text) throws Exception {
        ask(ANY, text);
        ask("Who wrote this story?", text);
    }

    @Test
    void aStoryMayBeLong() throws Exception {
        String town = "The council of Harwell met on Monday and talked about the road.\n\nNobody spoke for long.\n\n";
        Reply reply = ask("How many fishing boats were sunk in the harbour?",
                town.repeat(300) + STORY + town.repeat(300));
        assertTrue(reply.passage().span().in(reply.story().text()).contains("sank 12 fishing boats"));
    }
}
