package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

    /** The steps in which a story is read when these paragraphs match, best first; -1 is the headline. */
    private static List<List<List<TextSpan>>> plan(Story story, int... matching) {
        return ReadingPlan.of(story, Arrays.stream(matching).mapToObj(index -> passage(story, index)).toList(),
                IntStream.range(headline(story) == null ? 0 : Passage.HEADLINE, story.paragraphs().size())
                        .mapToObj(index -> passage(story, index)).toList());
    }

    private static Passage passage(Story story, int index) {
        return new Passage(index == Passage.HEADLINE ? headline(story) : paragraph(story, index), index);
    }

    private static TextSpan paragraph(Story story, int index) {
        return story.paragraphs().get(index).span();
    }

    private static TextSpan lastSentence(Story story, int index) {
        return story.paragraphs().get(index).sentences().getLast();
    }

    private static @Nullable TextSpan headline(Story story) {
        return story.metadata().headline();
    }

    @Test
    void theBestAreReadFirstAndOthersAfterThem() {
        Story story = story(null, 650, 650, 650, 650, 650);
        List<List<List<TextSpan>>> steps = plan(story, 3, 1, 4);
        assertEquals(2, steps.size());
        assertEquals(
                List.of(List.of(lastSentence(story, 0), paragraph(story, 1)),
                        List.of(lastSentence(story, 2), paragraph(story, 3))),
                steps.get(0));
        assertEquals(
                List.of(List.of(paragraph(story, 0)), List.of(lastSentence(story, 3), paragraph(story, 4))),
                steps.get(1));
    }

    @Test
    void aStepIsCutInTwoWindowsOfAboutTheSameLength() {
        Story story = story(null, 200, 200, 200, 600);
        assertEquals(List.of(List.of(List.of(paragraph(story, 0), paragraph(story, 1), paragraph(story, 2)),
                List.of(lastSentence(story, 2), paragraph(story, 3)))), plan(story, 3));
    }

    @Test
    void theHeadlineAndTheSentenceBeforeStandInFront() {
        Story story = story(40, 1_500, 100, 700, 750);
        assertEquals(
                List.of(List.of(headline(story), lastSentence(story, 1), paragraph(story, 2)),
                        List.of(headline(story), lastSentence(story, 2), paragraph(story, 3))),
                plan(story, 3, 2).getFirst());
    }

    @Test
    void noSentenceStandsInAWindowTwice() {
        Story story = story(null, 30, 20, 700, 740);
        Story bare = new Story("id", story.text(), Metadata.NONE, story.paragraphs(), List.of());
        for (List<TextSpan> window : plan(bare, 0, 2, 3, 1).getFirst()) {
            assertEquals(window.stream().distinct().toList(), window);
        }
    }

    @Test
    void contextThatIsTooLongIsLeftOut() {
        Story story = story(161, 1_000, 1_500);
        List<Paragraph> whole = List.of(new Paragraph(paragraph(story, 0), List.of(paragraph(story, 0))),
                story.paragraphs().get(1));
        Story unbroken = new Story("id", story.text(), story.metadata(), whole, List.of());
        assertEquals(List.of(List.of(paragraph(unbroken, 1))), plan(unbroken, 1).getFirst());
    }

    @Test
    void aParagraphWithoutSentencesIsContextAsAWhole() {
        Story story = story(null, 150, 1_400);
        Story bare = new Story("id", story.text(), Metadata.NONE,
                List.of(new Paragraph(paragraph(story, 0), List.of()), story.paragraphs().get(1)), List.of());
        assertEquals(List.of(List.of(paragraph(bare, 0), paragraph(bare, 1))), plan(bare, 1).getFirst());
    }

    @Test
    void onlyWhatFitsTheBudgetIsRead() {
        Story story = story(null, 1_300, 1_300, 1_300, 1_300);
        List<TextSpan> read = plan(story, 3, 1, 0, 2).stream().flatMap(List::stream).flatMap(List::stream).toList();
        assertTrue(read.containsAll(List.of(paragraph(story, 3), paragraph(story, 1))));
        assertFalse(read.contains(paragraph(story, 0)));
        assertFalse(read.contains(paragraph(story, 2)));
    }

    @Test
    void roomThatIsLeftIsFilledFromTheStart() {
        Story story = story(null, 400, 1_300, 400);
        assertEquals(List.of(List.of(paragraph(story, 0)), List.of(lastSentence(story, 1), paragraph(story, 2))),
                plan(story, 2).getFirst());
    }

    @Test
    void theBestPassageIsCutWhereItAloneIsOverTheBudget() {
        Story story = story(null, 100, 300_000);
        TextSpan best = paragraph(story, 1);
        assertEquals(List.of(
                List.of(lastSentence(story, 0), new TextSpan(best.start(), best.start() + ReadingPlan.BUDGET))),
                plan(story, 1).getFirst());
    }

    @Test
    void cuttingNeverSplitsASurrogatePair() {
        String text = "x" + "\uD83D\uDE00".repeat(ReadingPlan.BUDGET);
        TextSpan all = new TextSpan(0, text.length());
        Story story = new Story("id", text, Metadata.NONE, List.of(new Paragraph(all, List.of(all))), List.of());
        TextSpan read = ReadingPlan.of(story, List.of(), List.of(new Passage(all, 0))).getFirst().getFirst().getFirst();
        assertFalse(Character.isHighSurrogate(text.charAt(read.end() - 1)));
    }

    @Test
    void aHeadlineAloneIsRead() {
        Story story = story(40);
        assertEquals(List.of(List.of(List.of(headline(story)))), plan(story));
    }
}
