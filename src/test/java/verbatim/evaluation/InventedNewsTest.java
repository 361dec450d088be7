package verbatim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.story.Story;

class InventedNewsTest {
    @Test
    void aNumberIsAlwaysTheSameStoryAndNoOthers() {
        assertEquals(new InventedNews().story(7), new InventedNews().story(7));
        Set<String> texts = new HashSet<>();
        InventedNews news = new InventedNews();
        for (int i = 0; i < 500; i++) {
            texts.add(news.story(i).text());
        }
        assertEquals(500, texts.size());
        assertNotEquals(news.story(0).question(), news.story(1).question());
    }

    @Test
    void aStoryIsAPageThatAnswersItsQuestion() throws Exception {
        InventedNews.Invented invented = new InventedNews().story(3);
        Story story = Loaded.read("3", invented.text());
        assertNotNull(story.metadata().headline());
        assertNotNull(story.metadata().site());
        assertNotNull(story.metadata().published());
        assertTrue(story.paragraphs().getFirst().span().in(story.text()).startsWith(invented.answer() + " "));
    }

    @Test
    void fewWordsAreFrequentAndMostAreRare() {
        InventedWords words = new InventedWords(5_000, 2, 1);
        Random random = new Random(2);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            counts.merge(words.next(random), 1, Integer::sum);
        }
        List<Integer> ranked = new ArrayList<>(counts.values());
        ranked.sort(Comparator.reverseOrder());
        // Ranks count from 0: the second word has 1 / 3.7, the hundred-and-first 1 / 102.7.
        assertEquals(102.7 / 3.7, ranked.get(1) / (double) ranked.get(100), 8);
        assertTrue(ranked.getLast() <= 3);
    }
}
