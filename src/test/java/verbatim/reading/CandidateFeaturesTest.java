package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.language.Token;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.question.Question;
import verbatim.question.QuestionType;
import verbatim.retrieval.PassageIndex;

class CandidateFeaturesTest {
    private static final String TEXT = "The council sold 12 red boats and 40 trucks to fishermen.";

    private static Question howMany(String noun) {
        String text = "How many red " + noun + " were sold?";
        List<Token> tokens = Loaded.TAGGER.tag(text);
        return new Question(text, tokens, new QuestionType("NUM:count"), 1, 0, tokens.size(), 0, 3);
    }

    /** The named numbers of the candidate with these words. */
    private static Map<String, Float> features(Question question, String words) throws Exception {
        AnnotatedStory story = Loaded.story(TEXT);
        AnnotatedSentence sentence = story.sentences().getFirst();
        SentenceView view = new SentenceView(sentence, new QuestionMatch(question,
                new PassageIndex(story, Loaded.ENGLISH, Loaded.WORD_NET), Loaded.ENGLISH, Loaded.WORD_NET));
        Candidate candidate = CandidateFinder.in(sentence).stream().filter(each -> each.span().in(TEXT).equals(words))
                .findFirst().orElseThrow();
        CandidateEvidence evidence = CandidateFeatures.of(candidate, question, view, 1, TEXT, Loaded.WORD_NET);
        assertEquals(evidence.names().length, evidence.values().length);
        Map<String, Float> features = new HashMap<>();
        for (int i = 0; i < evidence.names().length; i++) {
            features.put(evidence.names()[i], evidence.values()[i]);
        }
        return features;
    }

    @Test
    void theCountedNounIsComparedWithTheQuestions() throws Exception {
        Map<String, Float> right = features(howMany("boats"), "12");
        Map<String, Float> wrong = features(howMany("boats"), "40");
        assertEquals(1, right.get("counted same head"));
        assertFalse(wrong.containsKey("counted same head"));
        assertTrue(right.get("counted similar head") > wrong.get("counted similar head"));
        assertTrue(right.get("counted modifiers") > 0, "red boats");
        assertTrue(wrong.get("counted modifiers") < 0, "trucks of no colour");
    }

    @Test
    void theQuestionsTypeAndFirstWordStandWithTheKind() throws Exception {
        Map<String, Float> features = features(howMany("boats"), "12");
        assertTrue(features.keySet().containsAll(
                List.of("kind=count", "kind=count for NUM", "kind=count for NUM:count", "kind=count after how")));
    }

    @Test
    void wordsThatEchoTheQuestionCountAsInside() throws Exception {
        assertTrue(features(howMany("boats"), "12 red boats").get("inside") > 0);
        assertFalse(features(howMany("boats"), "12").containsKey("inside"));
    }
}
