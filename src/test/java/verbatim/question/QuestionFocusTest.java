package verbatim.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.language.Token;

class QuestionFocusTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "What/DET Russian/ADJ city/NOUN boasts/VERB the/DET museum/NOUN ?/PUNCT | What | city",
            "how/ADV many/ADJ local/ADJ farmers/NOUN were/AUX compensated/VERB | how | farmers",
            "how/ADV old/ADJ is/AUX Carla/PROPN ?/PUNCT | how | -",
            "In/ADP which/DET year/NOUN did/AUX the/DET mill/NOUN close/VERB | which | year",
            "What/PRON is/AUX the/DET capital/NOUN of/ADP Malta/PROPN ?/PUNCT | What | capital",
            "what/DET kind/NOUN of/ADP animal/NOUN escaped/VERB | what | animal",
            "What/PRON is/AUX the/DET name/NOUN of/ADP the/DET ferry/NOUN ?/PUNCT | What | ferry",
            "What/DET country/NOUN 's/PART flag/NOUN was/AUX burned/VERB | What | country",
            "What/PRON did/AUX the/DET thieves/NOUN steal/VERB ?/PUNCT | What | -",
            "Name/VERB the/DET fastest/ADJ runner/NOUN ./PUNCT | - | runner",
            "cost/NOUN of/ADP bridge/NOUN | - | cost",
            "The/DET fish/NOUN belongs/VERB to/ADP what/DET family/NOUN ?/PUNCT | what | family",
            "who/PRON is/AUX the/DET new/ADJ judge/NOUN ?/PUNCT | who | judge"})
    void findsTheAskerAndTheNounAskedFor(String tagged, String asker, String noun) {
        List<Token> tokens = Tokens.of(tagged.strip());
        QuestionFocus focus = QuestionFocus.of(tokens);
        assertEquals(asker, focus.asker() < 0 ? "-" : tokens.get(focus.asker()).text());
        assertEquals(noun, focus.noun() < 0 ? "-" : tokens.get(focus.noun()).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "can/AUX you/PRON tell/VERB me/PRON who/PRON fell/VERB ?/PUNCT | who",
            "we/PRON were/AUX late/ADJ when/ADV he/PRON asked/VERB :/PUNCT what/DET year/NOUN was/AUX it/PRON | what",
            "It/PRON rained/VERB ./PUNCT Where/ADV was/AUX the/DET party/NOUN ?/PUNCT | Where",
            "At/ADP what/DET age/NOUN did/AUX she/PRON retire/VERB ?/PUNCT | At",
            "hi/INTJ ,/PUNCT is/AUX it/PRON open/ADJ ?/PUNCT | is"})
    void findsTheQuestionProper(String tagged, String first) {
        List<Token> tokens = Tokens.of(tagged.strip());
        assertEquals(first, tokens.get(QuestionFocus.of(tokens).start()).text());
    }

    @Test
    void aYesNoQuestionHasNoAsker() {
        QuestionFocus focus = QuestionFocus
                .of(Tokens.of("Did/AUX the/DET mayor/NOUN know/VERB who/PRON paid/VERB ?/PUNCT"));
        assertEquals(-1, focus.asker());
        assertEquals(-1, focus.noun());
    }

    @Test
    void questionWordsAreSpeltRight() {
        assertEquals(List.of("what", "which", "how", "many", "who", "does", "knee"), QuestionFocus.of(Tokens.of(
                "waht/X wich/X hwo/X mnay/X wwho/X does/AUX knee/NOUN")).words());
    }

    @Test
    void nothingComesOfNothing() {
        assertEquals(new QuestionFocus(List.of(), 0, 0, -1, -1, -1), QuestionFocus.of(List.of()));
    }
}
