package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.Metadata;
import verbatim.story.Paragraph;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

class ReadingPlanTest {
    private static final int SENTENCE = 50;

    /** A headline of so many code units (none: null) and paragraphs of so many, cut into sentences of fifty. */
    private static Story story(@Nullable Integer headline, int... lengths) {
        int at = headline == null ? 0 : headline + 2;
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int length : lengths) {
            List<TextSpan> sentences = new ArrayList<>();
            for (int i = 0; i < length; i += SENTENCE) {
                sentences.add(new TextSpan(at + i, at + Math.min(length, i + SENTENCE)));
            }
            paragraphs.add(new Paragraph(new TextSpan(at, at + length), sentences));
            at += length + 2;
        }
        TextSpan span = headline == null ? null : new TextSpan(0, headline);
        return new Story("id", "x".repeat(at), new Metadata(span, null, null, null, null, null, null), paragraphs,
                List.of());
    }

    /** The groups that are read for these paragraphs, best first; -1 is the headline. */
    private static List<List<TextSpan>> plan(Story story, int... paragraphs) {
        return ReadingPlan.of(story, Arrays.stream(paragraphs)
                .mapToObj(i -> new ScoredPassage(new Passage(i == Passage.HEADLINE
                        ? story.metadata().headline()
                        : story.paragraphs().get(i).span(), i), 1))
                .toList());
    }

    private static TextSpan paragraph(Story story, int index) {
        return story.paragraphs().get(index).span();
    }

    private static TextSpan lastSentence(Story story, int index) {
        return story.paragraphs().get(index).sentences().getLast();
    }

    private static TextSpan headline(Story story) {
        return story.metadata().headline();
    }

    @Test
    void neighboursAreReadTogetherInTheStorysOrder() {
        Story story = story(null, 100, 100, 100, 100, 100);
        assertEquals(
                List.of(List.of(paragraph(story, 0), paragraph(story, 1)),
                        List.of(lastSentence(story, 2), paragraph(story, 3), paragraph(story, 4))),
                plan(story, 4, 1, 3, 0));
    }

    @Test
    void theHeadlineAndTheSentenceBeforeStandInFront() {
        Story story = story(40, 100, 100, 100);
        assertEquals(List.of(List.of(headline(story), lastSentence(story, 1), paragraph(story, 2))), plan(story, 2));
        assertEquals(List.of(List.of(headline(story), paragraph(story, 0))), plan(story, 0));
    }

    @Test
    void contextThatIsTooLongIsLeftOut() {
        Story story = story(161, 251, 100);
        List<Paragraph> whole = List.of(new Paragraph(paragraph(story, 0), List.of(paragraph(story, 0))),
                story.paragraphs().get(1));
        Story long1 = new Story("id", story.text(), story.metadata(), whole, List.of());
        assertEquals(List.of(List.of(paragraph(long1, 1))), plan(long1, 1));
    }

    @Test
    void aParagraphWithoutSentencesIsContextAsAWhole() {
        Story story = story(null, 100, 100);
        Story bare = new Story("id", story.text(), Metadata.NONE,
                List.of(new Paragraph(paragraph(story, 0), List.of()), story.paragraphs().get(1)), List.of());
        assertEquals(List.of(List.of(paragraph(bare, 0), paragraph(bare, 1))), plan(bare, 1));
    }

    @Test
    void longNeighboursAreReadApart() {
        Story story = story(null, 600, 600);
        assertEquals(List.of(List.of(paragraph(story, 0)), List.of(lastSentence(story, 0), paragraph(story, 1))),
                plan(story, 0, 1));
    }

    @Test
    void onlyWhatFitsTheBudgetIsRead() {
        Story story = story(null, 800, 800, 800, 800);
        List<TextSpan> read = plan(story, 3, 1, 0, 2).stream().flatMap(List::stream).toList();
        assertTrue(read.containsAll(List.of(paragraph(story, 3), paragraph(story, 1), paragraph(story, 0))));
        assertTrue(!read.contains(paragraph(story, 2)));
    }

    @Test
    void nothingWorseIsReadAfterWhatDoesNotFit() {
        Story story = story(null, 400, 2_300, 400);
        List<TextSpan> read = plan(story, 0, 1, 2).stream().flatMap(List::stream).toList();
        assertEquals(List.of(paragraph(story, 0)), read);
    }

    @Test
    void theBestParagraphIsReadHoweverLong() {
        Story story = story(40, 3_000, 100);
        assertEquals(List.of(List.of(headline(story), paragraph(story, 0))), plan(story, Passage.HEADLINE, 0, 1));
    }

    @Test
    void whereNoParagraphMatchesTheHeadlineAloneIsRead() {
        Story story = story(40, 100);
        assertEquals(List.of(List.of(headline(story))), plan(story, Passage.HEADLINE));
        assertEquals(List.of(List.of(headline(story))), plan(story(40)));
        assertEquals(List.of(), plan(story(null, 100)));
    }
}
