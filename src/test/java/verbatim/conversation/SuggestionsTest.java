package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.Loaded;
import verbatim.Verbatim;

class SuggestionsTest {
    private static final Verbatim VERBATIM = Loaded.verbatim();

    /** A suggested question, and what it is answered with. */
    private record Suggested(String question, Reply reply) {}

    private static List<Suggested> suggested(String text) throws Exception {
        String id = VERBATIM.library().add("", text).id();
        try {
            List<Suggested> all = new ArrayList<>();
            for (String question : VERBATIM.chat().suggestions(id)) {
                all.add(new Suggested(question, VERBATIM.chat().ask(new Ask(question, id, null, false))));
            }
            return all;
        } finally {
            VERBATIM.library().remove(id);
        }
    }

    private static String answer(List<Suggested> all, String question) {
        return all.stream().filter(each -> each.question().equals(question)).findFirst()
                .orElseThrow(() -> new AssertionError(all.stream().map(Suggested::question).toList())).reply().reply();
    }

    @Test
    void asksForCountsAndQuotationsAndTheAnswersAreThose() throws Exception {
        List<Suggested> all = suggested("""
                Fire guts warehouse in Oxley

                Fire broke out in a warehouse on Sunday. 14 workers were taken to hospital.

                “The roof came down within ten minutes,” Karl Voss said. He leads the fire brigade.
                """);
        assertTrue(answer(all, "How many workers were taken to hospital?").contains("14"));
        assertTrue(answer(all, "What did Karl Voss say?").contains("roof came down"));
    }

    @Test
    void asksWhoWhenAndWhyOfWholeClausesOnly() throws Exception {
        List<String> drafts = drafts(
                """
                        Ada Lund opened a museum of clocks in Oxley on Friday. The novelist Piers Lacey, a neighbour, gave a speech.

                        Bananas make up 60 percent of exports. The museum, founded in 1968, has 31 rooms. The State Election \
                        Commission ordered repolling at six booths after machines failed. The race was delayed because a pigeon \
                        flew into the net.
                        """);
        assertTrue(drafts.contains("When did Ada Lund open a museum of clocks in Oxley?"), drafts::toString);
        assertTrue(drafts.contains("When was the museum founded?"), drafts::toString);
        assertTrue(drafts.contains("Who ordered repolling at six booths?"), drafts::toString);
        assertTrue(drafts.contains("Who is Piers Lacey?"), drafts::toString);
        assertTrue(drafts.stream().noneMatch(each -> each.startsWith("Who make")), drafts::toString);
    }

    @Test
    void asksForDatesSumsAndHoldersOfOffices() throws Exception {
        List<String> drafts = drafts(
                """
                        The pool opened in 1933 and closed for a year. The registrar, Dr Owen Feist, said the new roof would \
                        cost £23,000 a year. Season begins on Sunday. Sales fell by 9% in July. Six people were treated for \
                        cuts. The mission cost $40,000, against a budget of $30,000. Refunds take £900. A motion was carried by 611 votes to 58. Four other \
                        people were hurt. A film made in 2014, of his life, was lost. 41 customers complained and four infants \
                        were taken ill. A truce proposed by Turkey collapsed on Friday. Rooke was knighted in 1983. Passengers had \
                        paid 219 euros each. 120 trains ordered. The concert began at about 1:15 a.m., police said. The game was called off in 2022. The board says 960 million yen.
                        """);
        assertEquals(List.of("When did the pool open?", "Who is the registrar?",
                "How much would the new roof cost a year?", "When does season begin?",
                "When did sales fall by 9%?", "By how much did sales fall in July?",
                "How many people were treated for cuts?",
                "How much did the mission cost?", "How much do refunds take?", "How many infants were taken ill?",
                "When was Rooke knighted?",
                "When did the concert begin?", "When was the game called off?"), drafts);
    }

    @Test
    void asksWhatNamesAreAndWhoIsBehindWhatIsDone() throws Exception {
        List<String> drafts = drafts(
                """
                        She works for Pontoon, which is owned by Lund Marine. The Roe Group is a Hull-based shipping company \
                        that lost a case. The hall came to light after Lund Marine sued the owners in a county court on \
                        Tuesday, accusing them of neglect. In a letter to the council, the Ministry of Fisheries has announced \
                        that none of the boats has been checked. Harlan Towers was designed by an Irish architect, Maeve Toal, \
                        in 1961. The firm said that 31 anglers were caught by the ‘pikes’, a kind of net. Glass was found \
                        in jars made in Oxley. 12 inns would be checked by March and a queue started.
                        """);
        assertEquals(List.of("Who owns Pontoon?", "What is the Roe Group?",
                "Who sued the owners in a county court on Tuesday?",
                "When did Lund Marine sue the owners in a county court?",
                "What has the Ministry of Fisheries announced?", "Who designed Harlan Towers?",
                "How many anglers were caught by the ‘pikes’?"), drafts);
    }

    @Test
    void asksNobodyWhoIsOnlyHalfNamed() throws Exception {
        assertEquals(List.of(),
                drafts("\"None of the agencies has used the software in any way,\" the IT expert added."));
    }

    private static List<String> drafts(String text) throws Exception {
        return new QuestionDrafts(Loaded.WORD_NET).of(Loaded.story(text)).stream().map(QuestionDrafts.Draft::question)
                .toList();
    }

    @Test
    void areFewDifferentAndAnsweredAndLookLikeQuestions() throws Exception {
        List<Suggested> all = suggested("""
                Ten towns vote

                %s

                “This is a good day for all of us,” Mayor Ines Okafor said. “This is a good day for them,” Mayor Ines \
                Okafor said.
                """.formatted("12 ships were sunk. 13 cars were lost. 14 homes were burnt. 15 trees were felled. "
                + "16 roads were closed. 17 roads were closed."));
        assertTrue(!all.isEmpty() && all.size() <= 4, () -> all.size() + " suggestions");
        assertEquals(all.size(), new HashSet<>(all.stream().map(Suggested::question).toList()).size());
        for (Suggested each : all) {
            assertTrue(each.question().matches("\\p{Lu}[^?\\n“”\"]*[\\p{L}\\d]\\?"), each.question());
            assertEquals(Reply.Status.ANSWERED, each.reply().status());
        }
    }

    @Test
    void areMadeOnceForAStory() throws Exception {
        String id = VERBATIM.library().add("", "Fire broke out on Sunday. 14 workers were taken to hospital.")
                .id();
        assertSame(VERBATIM.chat().suggestions(id), VERBATIM.chat().suggestions(id));
        VERBATIM.library().remove(id);
    }

    @Test
    void aStoryWithNothingToAskAboutHasNone() throws Exception {
        assertEquals(List.of(), suggested("It rained."));
    }
}
