package verbatim.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.question.QuestionType;
import verbatim.story.Metadata;
import verbatim.story.TextSpan;

class PageAnswersTest {
    private static final Metadata PAGE = new Metadata(new TextSpan(0, 1), new TextSpan(1, 2), new TextSpan(2, 3),
            new TextSpan(3, 4), new TextSpan(4, 5), new TextSpan(5, 6), new TextSpan(6, 7));

    @ParameterizedTest
    @CsvSource({"headline, 0", "author, 1", "published, 3", "updated, 4", "site, 5"})
    void everyTypeHasItsSpan(String fine, int start) {
        assertEquals(new TextSpan(start, start + 1), PageAnswers.find(new QuestionType("PAGE:" + fine), PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline", "author", "published", "updated", "site"})
    void aPageThatDoesNotSayHasNone(String fine) {
        assertNull(PageAnswers.find(new QuestionType("PAGE:" + fine), Metadata.NONE));
    }

    @Test
    void anUnknownTypeHasNone() {
        assertNull(PageAnswers.find(new QuestionType("PAGE:colour"), PAGE));
    }
}
