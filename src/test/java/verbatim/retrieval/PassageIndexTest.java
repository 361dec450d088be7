package verbatim.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.mention.AnnotatedStory;
import verbatim.question.Question;
import verbatim.story.Metadata;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

class PassageIndexTest {
    private static final String STORY = """
            Ferry strike enters third week

            Dock workers at Port Ellan walked out over night shifts that had been cut. Their union wants them back.

            About 1,400 travellers were stranded on Sunday. Hotels offered them rooms.

            The company approved a pay rise of 3 per cent last year, and said that it could not afford more.
            """;

    private static PassageIndex index(String text) throws Exception {
        return new PassageIndex(Loaded.story(text), Loaded.ENGLISH, Loaded.WORD_NET);
    }

    private static List<ScoredPassage> search(String text, String question, String type) throws Exception {
        return index(text).search(Loaded.question(question, type), 10);
    }

    private static int best(String question, String type) throws Exception {
        return search(STORY, question, type).getFirst().passage().paragraph();
    }

    @Test
    void theParagraphThatAnswersComesFirst() throws Exception {
        assertEquals(0, best("What does the union want?", "DESC:desc"));
        assertEquals(1, best("how many traveller was stranded", "NUM:count"));
        assertEquals(2, best("What could the company not afford?", "ENTY:other"));
    }

    @Test
    void whatWasSaidBeforeIsLookedForTooButForLess() throws Exception {
        Question said = Loaded.question("where were the travellers stranded? ", "LOC:other");
        assertEquals(1, best(Loaded.question("since when?", "NUM:date").after(said)));
        assertEquals(2, best(Loaded.question("what could the company not afford?", "ENTY:other").after(said)));
    }

    private static int best(Question question) throws Exception {
        return index(STORY).search(question, 10).getFirst().passage().paragraph();
    }

    @Test
    void findsANumberHoweverItIsWritten() throws Exception {
        assertEquals(1, best("Who are the 1400?", "HUM:gr"));
    }

    @Test
    void findsTheHeadline() throws Exception {
        ScoredPassage best = search(STORY, "Which week is it?", "NUM:other").getFirst();
        assertEquals(Passage.HEADLINE, best.passage().paragraph());
        assertEquals("Ferry strike enters third week", best.passage().span().in(STORY));
    }

    @Test
    void findsRelativesOfAWordButTheWordItselfCountsMore() throws Exception {
        List<ScoredPassage> found = search("They purchase boats at night.\n\nThey buy boats at night.\n\nThey sleep.",
                "Who can buy?", "DESC:desc");
        assertEquals(List.of(1, 0), found.stream().map(each -> each.passage().paragraph()).toList());
    }

    @Test
    void evidenceForTheTypeDecidesBetweenEqualMatches() throws Exception {
        String text = "The damage was seen near the old harbour wall.\n\nThe damage was put at £2 million, no less.";
        assertEquals(1, search(text, "damage", "NUM:money").getFirst().passage().paragraph());
    }

    @Test
    void equalScoresRankInTheStorysOrderOnEveryRun() throws Exception {
        String text = IntStream.range(0, 12).mapToObj(i -> "The boat sank near the harbour wall.")
                .collect(Collectors.joining("\n\nNobody said a word.\n\n"));
        List<ScoredPassage> first = index(text).search(Loaded.question("Which boat sank?", "ENTY:other"), 100);
        List<Integer> order = first.stream().map(each -> each.passage().paragraph()).toList();
        assertEquals(IntStream.range(0, 12).mapToObj(i -> 2 * i).toList(),
                order.stream().filter(each -> each % 2 == 0).toList());
        for (int i = 0; i < 3; i++) {
            assertEquals(first, index(text).search(Loaded.question("Which boat sank?", "ENTY:other"), 100));
        }
    }

    @Test
    void bestFirstAndNoMoreThanAskedFor() throws Exception {
        Question question = Loaded.question("company union travellers strike", "ENTY:other");
        List<ScoredPassage> all = index(STORY).search(question, 10);
        assertEquals(4, all.size());
        for (int i = 1; i < all.size(); i++) {
            assertTrue(all.get(i - 1).score() >= all.get(i).score());
        }
        assertEquals(all.subList(0, 2), index(STORY).search(question, 2));
    }

    @Test
    void aQuestionOfFunctionWordsIsSearchedByThem() throws Exception {
        assertEquals(0, search(STORY, "Who had been at their?", "HUM:ind").getFirst().passage().paragraph());
    }

    @Test
    void noMatchIsAnEmptyList() throws Exception {
        assertEquals(List.of(), search(STORY, "xyzzyq", "NUM:count"));
        assertEquals(List.of(), search(STORY, "🙂?", "NUM:count"));
        assertEquals(List.of(), search(STORY, "", "HUM:ind"));
    }

    @Test
    void rareTermsTellMoreThanCommonOnes() throws Exception {
        PassageIndex index = index(STORY);
        assertTrue(index.rarity("hotel") > index.rarity("them"));
        assertTrue(index.rarity("them") > 0);
    }

    @Test
    void aStoryWithNothingToSearchHasNoPassages() {
        Story story = new Story("id", "Share", Metadata.NONE, List.of(), List.of(new TextSpan(0, 5)));
        PassageIndex index = new PassageIndex(new AnnotatedStory(story, List.of()), Loaded.ENGLISH, Loaded.WORD_NET);
        assertEquals(List.of(), index.search(Loaded.question("Which boat sank?", "HUM:ind"), 10));
    }

    @Test
    void aQuestionMayHaveAnyNumberOfTerms() throws Exception {
        String words = IntStream.range(0, 1_500).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        List<ScoredPassage> found = search(STORY, words + " hotels", "DESC:desc");
        assertEquals(1, found.getFirst().passage().paragraph());
        String common = "break turn light hand point head call strike fall play cover draw hold cast carry open close "
                + "clear hard right back line pass charge round drop place stand check catch keep cross block make "
                + "press track stop raise lead strip spring spot beat pick cut roll down throw post mark base form";
        assertFalse(search(STORY, common, "DESC:desc").isEmpty());
    }
}
