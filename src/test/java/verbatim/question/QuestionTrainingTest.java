package verbatim.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionTrainingTest {

    @Test
    void patternsDrawEveryChoiceAndNothingElse() {
        QuestionPatterns patterns = new QuestionPatterns(
                List.of("# a remark", "$pet\tcat|dog", "ENTY:animal\t(where|who) is (the|my (old|)) $pet"));
        Set<String> drawn = patterns.draw(100, 1).stream().map(LabelledQuestion::text).collect(Collectors.toSet());
        assertEquals(Set.of("where is the cat", "where is the dog", "who is the cat", "who is the dog",
                "where is my cat", "where is my dog", "who is my cat", "who is my dog", "where is my old cat",
                "where is my old dog", "who is my old cat", "who is my old dog"), drawn);
        assertEquals(patterns.draw(5, 7), patterns.draw(5, 7));
    }

    @Test
    void everyPatternOfOursCanBeDrawnFrom() {
        List<LabelledQuestion> drawn = QuestionPatterns.load().draw(3, 1);
        assertTrue(drawn.stream().noneMatch(question -> question.text().matches("(?s).*[$()|].*|")));
        Set<String> types = drawn.stream().map(question -> question.type().label()).collect(Collectors.toSet());
        assertTrue(types.containsAll(Set.of("CHAT:greeting", "CHAT:thanks", "CHAT:farewell", "CHAT:help",
                "CHAT:insult", "BOOL:yesno", "DESC:quote", "PAGE:headline", "PAGE:author", "PAGE:published",
                "PAGE:updated", "PAGE:site", "DESC:opinion", "DESC:prediction")), types.toString());
    }

    @Test
    void nothingHeldOutIsTrainedOn() throws IOException {
        List<LabelledQuestion> development = LabelledQuestion
                .read(Path.of("src/test/resources/question-types/development.tsv"), StandardCharsets.UTF_8);
        assertEquals(development, QuestionTraining.heldOut(development, QuestionTraining.own()));
        assertEquals(List.of(), QuestionTraining.heldOut(development, development));
    }

    @Test
    void variantsKeepTheTypeAndStartWithTheQuestionItself() {
        LabelledQuestion question = new LabelledQuestion(new QuestionType("NUM:date"), "When did the Opera open ?");
        for (long seed = 0; seed < 50; seed++) {
            List<LabelledQuestion> variants = new QuestionVariants(seed).of(question);
            assertEquals(question, variants.getFirst());
            assertTrue(variants.stream().allMatch(variant -> variant.type().equals(question.type())));
            assertEquals(variants, new QuestionVariants(seed).of(question));
        }
    }

    @Test
    void aQuestionThatStandsTwiceIsReadOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("questions");
        Files.writeString(file, "# remark\nHUM:ind Who is caf\u00e9 owner ?\n\nHUM:ind who is Caf\u00e9 owner ?\n",
                StandardCharsets.ISO_8859_1);
        assertEquals(List.of(new LabelledQuestion(new QuestionType("HUM:ind"), "Who is caf\u00e9 owner ?")),
                LabelledQuestion.read(file, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aLineWithoutATypeIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("questions");
        Files.writeString(file, "HUM:ind Who ?\nWho is it ?\n");
        IOException e = assertThrows(IOException.class, () -> LabelledQuestion.read(file, StandardCharsets.UTF_8));
        assertTrue(e.getMessage().contains("line 2"), e.getMessage());
    }
}
