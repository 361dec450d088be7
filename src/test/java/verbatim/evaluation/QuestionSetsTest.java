package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.conversation.Reply;
import verbatim.story.TextSpan;

class QuestionSetsTest {
    private static final String SQUAD = """
            {"version": "v2.0", "data": [{"title": "Ash", "paragraphs": [
              {"context": "\uD83D\uDE00 Ann leads Ash.", "qas": [
                {"id": "1", "question": "Who leads?", "is_impossible": false,
                 "answers": [{"text": "Ann", "answer_start": 2}, {"text": "a", "answer_start": 8}]}]},
              {"context": "It rained on 12 May.", "qas": [
                {"id": "2", "question": "When?", "answers": [{"text": "12 May ", "answer_start": 99}]},
                {"id": "3", "question": "Why?", "is_impossible": true, "answers": [],
                 "plausible_answers": [{"text": "It", "answer_start": 0}]}]}]}]}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static QuestionSet read(Path file, Selection selection) throws QuestionSetException {
        return new QuestionSets(Map.of("known", "Known story, told by Ann.")).read(file, selection);
    }

    private String refusal(String name, String content, Selection selection) throws IOException {
        Path file = file(name, content);
        String message = assertThrows(QuestionSetException.class, () -> read(file, selection)).getMessage();
        return message.replace(folder.toString(), "").substring(1);
    }

    @Test
    void anArticleBecomesOneStoryAndOffsetsBecomeItsOwn() throws Exception {
        QuestionSet set = read(file("squad.json", SQUAD), Selection.ALL);
        assertEquals(3, set.size());
        TestStory story = set.stories().getFirst();
        assertEquals("\uD83D\uDE00 Ann leads Ash.\n\nIt rained on 12 May.", story.text());
        TestQuestion who = story.questions().getFirst();
        assertEquals(List.of(new Gold("Ann", List.of(new TextSpan(3, 6)), List.of())), who.golds(),
                "the emoji is one code point and two code units; \"a\" is nothing when normalised");
        assertEquals(Reply.Status.NOT_IN_STORY, story.questions().getLast().expected());
    }

    @Test
    void anAnswerAtTheWrongPlaceIsLookedForAndRemarked() throws Exception {
        QuestionSet set = read(file("squad.json", SQUAD.replace("12 May ", "12 May")), Selection.ALL);
        Gold gold = set.stories().getFirst().questions().get(1).golds().getFirst();
        assertEquals("12 May", gold.places().getFirst().in(set.stories().getFirst().text()));
        assertEquals(List.of("12"), gold.numbers());
        assertEquals(1, set.remarks().size());
    }

    @Test
    void givenParagraphsAreStoriesOfTheirOwn() throws Exception {
        QuestionSet set = read(file("squad.json", SQUAD), new Selection(null, true, 2));
        assertEquals(List.of("\uD83D\uDE00 Ann leads Ash.", "It rained on 12 May."),
                set.stories().stream().map(TestStory::text).toList());
        assertEquals(2, set.size(), "the limit");
        assertEquals("squad given first 2", set.title());
    }

    @Test
    void partsAreMadeOfArticlesBySixteen() throws Exception {
        String article = "{\"paragraphs\": [{\"context\": \"Number %d.\", \"qas\": [{\"id\": \"%d\", "
                + "\"question\": \"Which?\", \"answers\": []}]}]}";
        StringBuilder articles = new StringBuilder(article.formatted(0, 0));
        for (int i = 1; i < 26; i++) {
            articles.append(",").append(article.formatted(i, i));
        }
        Path file = file("many.json", "{\"data\": [" + articles + "]}");
        assertEquals(List.of("0", "16"), ids(read(file, new Selection(Part.FIT, false, 99))));
        assertEquals(List.of("8", "24"), ids(read(file, new Selection(Part.REPORT, false, 99))));
        assertEquals(22, ids(read(file, new Selection(Part.TRAIN, false, 99))).size());
    }

    @Test
    void oneArticleHasPartsOfParagraphs() throws Exception {
        assertEquals(List.of("1"), ids(read(file("one.json", SQUAD), new Selection(Part.FIT, true, 99))));
        assertTrue(refusal("one.json", SQUAD, new Selection(Part.FIT, false, 99)).startsWith(
                "one.json: this file has one article only"));
        assertEquals("one.json: there is no question in the chosen part of it.",
                refusal("one.json", SQUAD, new Selection(Part.REPORT, true, 99)));
    }

    private static List<String> ids(QuestionSet set) {
        return set.stories().stream().flatMap(story -> story.questions().stream()).map(TestQuestion::id).toList();
    }

    @Test
    void compressionDoesNotChangeASet() throws Exception {
        Path zipped = folder.resolve("squad.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(SQUAD.getBytes(StandardCharsets.UTF_8));
        }
        QuestionSet plain = read(file("squad.json", SQUAD), Selection.ALL);
        QuestionSet unzipped = read(zipped, Selection.ALL);
        assertEquals(plain.title(), unzipped.title());
        assertEquals(plain.sha256(), unzipped.sha256());
        assertEquals(ids(plain), ids(unzipped));
    }

    @Test
    void ownQuestionsComeWithEverythingTheirLineSays() throws Exception {
        file("story.txt", "\uFEFFAnn spoke. Bob agreed. Ann left.");
        QuestionSet set = read(
                file("own.jsonl",
                        """
                                {"id": "a", "story": "story.txt", "question": "Who left?", "type": "HUM:ind", "answers": ["Ann"], \
                                "must_contain": ["Ann"], "must_not_contain": ["Bob"], "evidence": "Ann left.", "context": ["Who spoke?"]}

                                {"id": "b", "story": "known", "question": "hello", "answers": [], "status": "chat"}
                                {"id": "c", "story": "story.txt", "question": "Who sang?", "answers": []}
                                """),
                Selection.ALL);
        assertEquals(List.of(), set.remarks());
        assertEquals(List.of("a", "c", "b"), ids(set), "by story");
        TestStory story = set.stories().getFirst();
        assertEquals(new TestQuestion("a", "Who left?", "HUM:ind",
                List.of(new Gold("Ann", List.of(new TextSpan(0, 3), new TextSpan(23, 26)), List.of())), List.of("Ann"),
                List.of("Bob"), List.of(new TextSpan(23, 32)), List.of("Who spoke?"), Reply.Status.ANSWERED),
                story.questions().getFirst());
        assertEquals(Reply.Status.NOT_IN_STORY, story.questions().getLast().expected());
        assertEquals("Known story, told by Ann.", set.stories().getLast().text());
        assertEquals(Reply.Status.CHAT, set.stories().getLast().questions().getFirst().expected());
    }

    @Test
    void aSetsDigestCoversItsStories() throws Exception {
        String line = "{\"id\": \"a\", \"story\": \"story.txt\", \"question\": \"Who?\", \"answers\": []}";
        file("story.txt", "Ann spoke.");
        String before = read(file("own.jsonl", line), Selection.ALL).sha256();
        file("story.txt", "Bob spoke.");
        assertTrue(before.matches("[0-9a-f]{64}"));
        assertNotEquals(before, read(file("own.jsonl", line), Selection.ALL).sha256());
    }

    @Test
    void whatIsOddIsRemarked() throws Exception {
        QuestionSet set = read(file("own.jsonl",
                "{\"id\": \"a\", \"story\": \"known\", \"question\": \"Who?\", \"answers\": [\"Eve\"], \"musts\": []}"),
                Selection.ALL);
        assertEquals(2, set.remarks().size());
        assertTrue(set.remarks().getFirst().endsWith("line 1: the field \"musts\" is not known and was left aside."));
        assertTrue(set.remarks().getLast().endsWith("line 1: the story does not hold \"Eve\"."));
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() throws Exception {
        String good = "{\"id\": \"a\", \"story\": \"known\", \"question\": \"Who?\", \"answers\": []}\n";
        assertEquals("x.jsonl: this is neither a SQuAD file (an object with \"data\") nor a question file (lines of"
                + " objects with \"question\").", refusal("x.jsonl", "", Selection.ALL));
        assertEquals("x.json: there is no question.", refusal("x.json", "{\"data\": []}", Selection.ALL));
        assertTrue(refusal("x.json", "{\"data\":\n [}", Selection.ALL)
                .startsWith("x.json, line 2, column 3: this is not JSON: Unexpected close marker "));
        assertTrue(refusal("x.jsonl", good + "{oops", Selection.ALL).startsWith("x.jsonl, line 2, column 2: this is"));
        assertEquals("x.jsonl, line 2: a JSON object is expected here.",
                refusal("x.jsonl", good + "[]", Selection.ALL));
        assertEquals("x.jsonl, line 2: the id \"a\" is there twice.", refusal("x.jsonl", good + good, Selection.ALL));
        assertEquals("x.jsonl, line 1: the field \"answers\" must be a list.",
                refusal("x.jsonl", good.replace("[]", "\"Ann\""), Selection.ALL));
        assertEquals("x.jsonl, line 1: the field \"story\" must be a string that is not blank.",
                refusal("x.jsonl", good.replace("known", " "), Selection.ALL));
        assertTrue(refusal("x.jsonl", good.replace("known", "no.txt"), Selection.ALL).startsWith(
                "x.jsonl, line 1: there is no story \"no.txt\""));
        assertTrue(refusal("x.jsonl", good, new Selection(Part.FIT, false, 9)).startsWith(
                "x.jsonl: this is not a SQuAD file"));
        assertEquals("x.json, data[0], paragraphs[1], qas[0]: the field \"answers\" must be a list.",
                refusal("x.json", SQUAD.replace("[{\"text\": \"12 May \", \"answer_start\": 99}]", "7"),
                        Selection.ALL));
        assertEquals("none.json: there is no such file.", assertThrows(QuestionSetException.class,
                () -> read(Path.of("none.json"), Selection.ALL)).getMessage());
    }
}
