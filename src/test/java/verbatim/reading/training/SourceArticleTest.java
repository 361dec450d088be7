package verbatim.reading.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.reading.Exchange;
import verbatim.reading.training.SourceArticle.Part;
import verbatim.reading.training.SourceArticle.SourceParagraph;
import verbatim.reading.training.SourceArticle.SourceQuestion;
import verbatim.story.TextSpan;

class SourceArticleTest {
    private static final String PARAGRAPH = """
            {"context": "P%d 😀 has 7 cats.", "qas": [{"question": "How many cats?", "id": "%d", "answers": [
              {"text": "7", "answer_start": %d}, {"text": "7 cats", "answer_start": %d},
              {"text": "7", "answer_start": %d}, {"text": "8", "answer_start": 0}]}]}""";

    @TempDir
    Path folder;

    @Test
    void countsOffsetsInUtf16AndAnswersByAnnotators() throws IOException {
        SourceArticle article = SourceArticle.read(file(articles(1, 1)), Part.FIT).get(0);
        SourceQuestion question = article.paragraphs().get(0).questions().get(0);
        int at = article.text().indexOf("7 cats");
        assertEquals(Map.of(new TextSpan(at, at + 1), 2, new TextSpan(at, at + 6), 1), question.answers());
    }

    @Test
    void keepsTwoOfSixteenArticlesOutOfTraining() throws IOException {
        Path file = file(articles(33, 12));
        assertEquals(33 - 5, SourceArticle.read(file, Part.TRAIN).size());
        assertEquals(3, SourceArticle.read(file, Part.FIT).size());
        assertEquals(2, SourceArticle.read(file, Part.REPORT).size());
        SourceArticle.read(file, Part.TRAIN).forEach(article -> article.paragraphs().forEach(paragraph -> {
            int number = Integer.parseInt(paragraph.span().in(article.text()).split("\\D+")[1]);
            assertEquals(Part.TRAIN, Part.of(number / 100));
        }));
    }

    @Test
    void dealsTheParagraphsOfASingleArticleIntoParts() throws IOException {
        Path file = file(articles(1, 33));
        assertEquals(3, SourceArticle.read(file, Part.FIT).get(0).paragraphs().size());
        assertEquals(2, SourceArticle.read(file, Part.REPORT).get(0).paragraphs().size());
        assertEquals(28, SourceArticle.read(file, Part.TRAIN).get(0).paragraphs().size());
    }

    @Test
    void putsShortArticlesTogether() throws IOException {
        List<SourceArticle> read = SourceArticle.read(file(articles(16, 2)), Part.TRAIN);
        assertEquals(1, read.size());
        assertEquals(28, read.get(0).paragraphs().size());
    }

    @Test
    void readsAQuestionThatItsArticleDoesNotAnswer() throws IOException {
        Path file = folder.resolve("plain.json");
        Files.writeString(file, """
                {"data": [{"paragraphs": [{"context": "No cats.", "qas": [
                  {"question": "How many dogs?", "id": "1", "is_impossible": true, "answers": []},
                  {"question": "How many birds?", "id": "2", "answers": []}]}]}]}""");
        assertEquals(List.of(new SourceQuestion("How many dogs?", "How many dogs?", List.of(), Map.of())),
                SourceArticle.read(file, Part.FIT).get(0).paragraphs().get(0).questions());
    }

    @Test
    void readsAQuestionInItsConversation() throws IOException {
        Path file = folder.resolve("conversation.json");
        Files.writeString(file, """
                {"data": [{"paragraphs": [{"context": "Two cats.", "qas": [
                  {"question": "how many cats", "id": "1", "answers": [{"text": "Two", "answer_start": 0}]}]},
                  {"context": "No dogs.", "qas": [
                  {"question": "how old are the cats", "typed": "how old", "context": ["1"], "id": "2",
                   "is_impossible": true, "answers": []}]}]}, {"paragraphs": []}]}""");
        assertEquals(
                List.of(new SourceQuestion("how old are the cats", "how old",
                        List.of(new Exchange("how many cats", "Two")), Map.of())),
                SourceArticle.read(file, Part.FIT).get(0).paragraphs().get(1).questions());
    }

    @Test
    void putsShortParagraphsTogetherInSections() throws IOException {
        SourceArticle article = SourceArticle.read(file(articles(1, 33)), Part.TRAIN).get(0);
        assertTrue(article.news());
        SourceArticle laid = article.inSections(60);
        for (SourceParagraph section : laid.paragraphs()) {
            assertTrue(section.span().length() <= 60);
        }
        assertTrue(laid.paragraphs().size() <= article.paragraphs().size() / 2);
        assertEquals(questions(article), questions(laid));
    }

    private static List<SourceQuestion> questions(SourceArticle article) {
        return article.paragraphs().stream().flatMap(paragraph -> paragraph.questions().stream()).toList();
    }

    private static String articles(int count, int paragraphs) {
        List<String> articles = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            List<String> each = new ArrayList<>();
            for (int p = 0; p < paragraphs; p++) {
                int number = 100 * a + p;
                int at = ("P" + number + " x has ").length();
                each.add(PARAGRAPH.formatted(number, number, at, at, at));
            }
            articles.add("{\"title\": \"t\", \"paragraphs\": [" + String.join(",", each) + "]}");
        }
        return "{\"version\": \"1.1\", \"data\": [" + String.join(",", articles) + "]}";
    }

    private Path file(String json) throws IOException {
        Path file = folder.resolve("set.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
