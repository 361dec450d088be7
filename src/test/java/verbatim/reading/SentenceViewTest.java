package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.language.Token;
import verbatim.mention.AnnotatedStory;
import verbatim.retrieval.PassageIndex;
import verbatim.story.TextSpan;

class SentenceViewTest {
    private static final String TEXT = "The council buys 12 boats in Harwell. The harbour was closed.";

    private static QuestionMatch match(String question) throws Exception {
        AnnotatedStory story = Loaded.story(TEXT);
        return new QuestionMatch(Loaded.question(question, "NUM:count"),
                new PassageIndex(story, Loaded.ENGLISH, Loaded.WORD_NET), Loaded.ENGLISH, Loaded.WORD_NET);
    }

    private static SentenceView view(String question) throws Exception {
        return new SentenceView(Loaded.sentence(TEXT), match(question));
    }

    private static TextSpan span(String words) {
        int start = TEXT.indexOf(words);
        return new TextSpan(start, start + words.length());
    }

    private static Token token(String word) {
        return Loaded.TAGGER.tag(TEXT).stream().filter(each -> each.text().equals(word)).findFirst().orElseThrow();
    }

    @Test
    void theSameTermMatchesWhollyARelativeInPart() throws Exception {
        QuestionMatch match = match("Which boats were purchased?");
        assertEquals(1.0, match.of(token("boats")).get("boat"));
        double relative = match.of(token("buys")).get("purchas");
        assertTrue(relative > 0 && relative < 1);
        assertTrue(match.of(token("harbour")).isEmpty());
    }

    @Test
    void wordsThatTheStoryLacksWeighInTheTotal() throws Exception {
        assertEquals(1, match("boats").share(Map.of("boat", 1.0)), 1e-9);
        assertTrue(match("boats xyzzyq").share(Map.of("boat", 1.0)) < 0.9);
        assertEquals(0, match("?").share(Map.of()));
    }

    @Test
    void tellsWordsInTheSpanFromThoseBesideIt() throws Exception {
        SentenceView view = view("Which council boats?");
        assertEquals(1, view.inside(span("council buys 12 boats")), 1e-9);
        assertEquals(0, view.outside(span("council buys 12 boats")), 1e-9);
        assertEquals(1, view.outside(span("12")), 1e-9);
        assertEquals(0, view.inside(span("12")), 1e-9);
        assertEquals(1, view.inside(span("boats")) + view.outside(span("boats")), 1e-9);
    }

    @Test
    void nearWordsCountMoreThanFarOnes() throws Exception {
        SentenceView view = view("council");
        assertTrue(view.near(span("buys")) > view.near(span("12")));
        assertTrue(view.near(span("12")) > view.near(span("Harwell")));
        assertTrue(view.near(span("buys")) < view.outside(span("buys")));
    }

    @Test
    void aQuestionWithoutTermsIsMatchedByNothing() throws Exception {
        assertEquals(0, view("?!").near(span("12")));
    }
}
