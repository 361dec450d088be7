package verbatim.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.story.Story;
import verbatim.story.StoryReader;

/** What a page says about its story outside the text. */
class MetadataTest {
    private static final StoryReader READER = StoryReader.load();
    private static final String BODY = "<body><p>The bridge reopened on Monday after two years of repairs.</p></body>";

    private static Document page(String head) throws DocumentException {
        return Documents.read("page.html", ("<html><head>" + head + "</head>" + BODY).getBytes(StandardCharsets.UTF_8));
    }

    private static Head ld(String json) throws DocumentException {
        return page("<script type='application/ld+json'>" + json + "</script>").head();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@type\": \"NewsArticle\", \"headline\": \"H\"}",
            "[{\"@type\": \"WebPage\", \"headline\": \"no\"}, {\"@type\": [\"Thing\", \"BlogPosting\"], \"headline\": \"H\"}]",
            "{\"@graph\": [{\"@type\": \"Person\"}, {\"@type\": \"LiveBlogPosting\", \"headline\": \"H\"}]}",
            "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"AnalysisNewsArticle\", \"headline\": \"H\\n \"}}"})
    void anArticleIsFoundWhereverItStands(String json) throws Exception {
        assertEquals("H", ld(json).title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Ann Lee\"", "[\"Ann Lee\"]", "{\"name\": \"Ann Lee\"}", "{\"name\": [\"Ann Lee\"]}",
            "[{\"@type\": \"Person\", \"name\": \" Ann\\n Lee \"}, {\"name\": \"https://x.example/a\"}, 3, null]"})
    void authorsComeInManyShapes(String author) throws Exception {
        assertEquals(List.of("Ann Lee"),
                ld("{\"@type\": \"NewsArticle\", \"headline\": \"H\", \"author\": " + author + "}").authors());
    }

    @Test
    void thingsNamedByIdAreLookedUp() throws Exception {
        Head head = ld(
                "{\"@graph\": [{\"@type\": \"NewsArticle\", \"headline\": \"H\", \"publisher\": {\"@id\": \"#o\"}},"
                        + "{\"@id\": \"#o\", \"name\": \"The Post\"}]}");
        assertEquals("The Post", head.site());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "3", "\"NewsArticle\"", "{\"@type\": \"NewsArticle\"}",
            "{\"@type\": \"NewsArticle\", \"headline\": {}}", "{\"@type\": \"NewsArticle\", \"headline\": \"\"}"})
    void jsonThatSaysNothingIsAsIfItWereNotThere(String json) throws Exception {
        assertEquals(Head.NONE, ld(json));
    }

    @Test
    void deeplyNestedJsonIsAsIfItWereNotThere() throws Exception {
        assertEquals(Head.NONE, ld("[".repeat(200_000)));
    }

    @Test
    void tagsAreReadWhereThereIsNoJson() throws Exception {
        Document page = page("<title>Bridge reopens after two years - The Post</title>"
                + "<meta property='og:site_name' content='The Post'><meta name='author' content='By Ann Lee'>"
                + "<meta property='article:published_time' content='2026-03-02T08:00:00+01:00'>");
        assertEquals("Bridge reopens after two years", page.title());
        assertEquals("The Post", page.site());
        assertEquals(LocalDate.of(2026, 3, 2), page.published());
        assertEquals(List.of("Ann Lee"), page.head().authors());
    }

    @Test
    void whatThePageSaysAreSpansOfTheStory() throws Exception {
        Document page = page(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"It opens\", "
                        + "\"author\": [{\"name\": \"Ann Lee\"}, {\"name\": \"Bo Dahl\"}, {\"name\": \"Cy de Wit\"}], "
                        + "\"datePublished\": \"2026-03-02T08:05:09.123-0500\", \"dateModified\": \"2026-03-03\", "
                        + "\"publisher\": {\"name\": \"The Post\"}, \"articleSection\": \"Roads\"}</script>");
        Story story = READER.read("id", page.text());
        String text = story.text();
        assertEquals("It opens", story.title());
        assertEquals("Ann Lee, Bo Dahl and Cy de Wit", story.metadata().author().in(text));
        assertEquals("2 March 2026, 08:05 -0500", story.metadata().published().in(text));
        assertEquals("3 March 2026", story.metadata().updated().in(text));
        assertEquals("The Post", story.metadata().site().in(text));
        assertEquals("Roads", story.metadata().section().in(text));
        assertEquals(1, story.paragraphs().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"2026-03-12T06:30:00+00:00 | 12 March 2026, 06:30 UTC", "2026-03-12 | 12 March 2026",
                    "2026-03-12T00:00:00Z | 12 March 2026", "2026-03-12 17:05 | 12 March 2026, 17:05",
                    "March 12, 2026 | March 12, 2026", "2026-02-30 | ", "soon | ", "12:30 | "})
    void aMomentIsWrittenAsPagesDo(String written, String words) {
        Moment moment = Moment.of(written);
        assertEquals(words, moment == null ? null : moment.words());
    }

    @Test
    void anEmptyHeadHasNoLines() {
        assertEquals(List.of(), Head.NONE.lines());
        assertNull(Head.NONE.published());
    }
}
