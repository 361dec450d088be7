package verbatim.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import verbatim.Loaded;

class AnnotatedStoryTest {
    private static final String TEXT = "Storm sinks boats\n\nHARWELL — A storm sank boats. Nobody was hurt.\n\n"
            + "The coast was closed.\n";

    private static String at(String words) throws Exception {
        return at(TEXT.indexOf(words));
    }

    private static String at(int offset) throws Exception {
        AnnotatedStory story = Loaded.story(TEXT);
        return story.sentences().get(story.sentenceIndex(offset)).passage().span().in(TEXT);
    }

    @Test
    void theSentenceThatHoldsAnOffset() throws Exception {
        assertEquals("Storm sinks boats", at("Storm"));
        assertEquals("A storm sank boats.", at("storm sank"));
        assertEquals("Nobody was hurt.", at("Nobody"));
        assertEquals("Nobody was hurt.", at(".\n\nThe coast"), "its last character");
        assertEquals("The coast was closed.", at("closed"));
    }

    @Test
    void aDatelineBelongsToTheSentenceBehindIt() throws Exception {
        assertEquals("A storm sank boats.", at("HARWELL"));
    }

    @Test
    void behindTheLastSentenceIsTheLast() throws Exception {
        assertEquals("The coast was closed.", at(TEXT.length()));
    }
}
