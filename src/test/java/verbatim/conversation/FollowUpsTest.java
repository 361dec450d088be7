package verbatim.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.Loaded;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.People;
import verbatim.question.QuestionType;
import verbatim.story.TextSpan;

class FollowUpsTest {
    private static final String TEXT = """
            Engineer Ada Lund, 58, designed the Harwell bridge in 1994. She said that it would last a century.

            The council, led by Mr Owen Pryce, voted by 14 to nine to close the bridge on Monday.

            Repairs to the northern tower will cost £2 million, and repairs to the southern tower £900,000.
            """;
    private static AnnotatedStory story;
    private static FollowUps followUps;

    @BeforeAll
    static void read() throws Exception {
        story = Loaded.story(TEXT);
        followUps = new FollowUps(Loaded.WORD_NET, ReferentChoice.load(), Loaded.verbatim().classifier()::classify,
                story,
                new StoryWords(new People(story, Loaded.WORD_NET),
                        new Spelling(story, new Vocabulary(), Loaded.WORD_NET)));
    }

    private static Turn turn(String question, String type, @Nullable String answer) {
        TextSpan span = null;
        if (answer != null) {
            int start = TEXT.indexOf(answer);
            assertTrue(start >= 0, answer);
            span = new TextSpan(start, start + answer.length());
        }
        return new Turn("test", story.story().version(), question, new QuestionType(type), span, span);
    }

    private static @Nullable String of(String typed, List<Turn> earlier) {
        return followUps.of(Loaded.verbatim().classifier().classify(typed), earlier);
    }

    private static @Nullable String after(Turn earlier, String typed) {
        return of(typed, List.of(earlier));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | how old is she?                 | how old is Ada Lund?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | when was it closed?             | when was the bridge closed?
                    Who is Owen Pryce?                        | HUM:desc  |            | what did he say?                | what did Owen Pryce say?
                    When did Ada Lund design the bridge?      | NUM:date  | 1994       | why?                            | why did Ada Lund design the bridge?
                    When did the council close the bridge?    | NUM:date  | Monday     | and the tower?                  | When did the council close the tower?
                    How much will the northern tower cost?    | NUM:money | £2 million | and the southern tower?         | How much will the southern tower cost?
                    How much will the northern tower cost?    | NUM:money | £2 million | no, the southern tower          | How much will the southern tower cost?
                    How old is Ada Lund?                      | NUM:period | 58        | what about Owen Pryce?          | How old is Owen Pryce?
                    What did the council do in Harwell?       | DESC:desc |            | and in Oxley?                   | What did the council do in Oxley?
                    How many councillors voted for it?        | NUM:count | 14         | how many did they lose?         | how many councillors did they lose?
                    How many tickets did the council sell?    | NUM:count |            | how many were on it?            | how many tickets were on it?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | forget the bridge, how old is she? | how old is Ada Lund?
                    How much will the northern tower cost?    | NUM:money | £2 million | and the bridge, how old is it?  | how old is the bridge?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | and shes how old                | how old is Ada Lund
                    How much will the northern tower cost?    | NUM:money | £2 million | ok and the bridge in march, what did that cost | what did the bridge in march cost
                    How much will the northern tower cost?    | NUM:money | £2 million | and tickets, what do they cost now | what do tickets cost now
                    How many councillors were outvoted?       | NUM:count | nine       | out of how many?                | out of how many councillors were nine outvoted?
                    How many councillors were outvoted?       | NUM:count | nine       | by whom?                        | by whom were nine councillors outvoted?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | so shes how old                 | how old is Ada Lund
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | and the mayor how old is he     | how old is the mayor
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | and the mayor, his name         | What is the mayor's name?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | her age?                        | What is Ada Lund's age?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | she used to teach what          | Ada Lund used to teach what
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | when?                           | when did Ada Lund design the bridge?
                    When did Ada Lund design the bridge?      | NUM:date  | 1994       | who led the council then?       | who led the council in 1994?
                    Who led the council in 1994?              | HUM:ind   | Owen Pryce | and now?                        | Who led the council now?
                    When did the council close the bridge?    | NUM:date  | Monday     | and the tower there?            | When did the council close the tower there?
                    How many engineers opposed the tower?     | NUM:count | nine       | what did they say?              | what did the engineers say?
                    What will Owen Pryce do with the money?   | DESC:desc | to close   | how much is that?               |
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | no the mayor, whats his name    | whats the mayor's name
                    How many councillors opposed it in Oxley? | NUM:count | nine       | and worldwide?                  | How many councillors opposed it worldwide?
                    When was the bridge closed?               | NUM:date  | Monday     | when was it published?          | when was this story published?
                    When did the study start?                 | NUM:date  | Monday     | when was it published?          | when was the study published?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | why tho                         | why did Ada Lund design the bridge?
                    Who led the council?                      | HUM:ind   | Owen Pryce | that damaged tower there, how high is it | how high is that damaged tower there
                    last year?                                | NUM:date  |            | and 2019?                       | 2019?
                    How much will the northern tower cost?    | NUM:money | £2 million | why so much                     | why will the northern tower cost so much?
                    Where was the bridge closed?              | LOC:other |            | how many engineers              |
                    What do the engineers say?                | DESC:quote |           | how many of the councillors left in Oxley |
                    Who led the council?                      | HUM:ind   | Owen Pryce | out of how many councillors     |
                    Against whom did Ada Lund sue?            | HUM:ind   |            | in which court                  | in which court did Ada Lund sue?
                    How much will the northern tower cost?    | NUM:money | £2 million | was it paid by Owen Pryce?      | was the northern tower paid by Owen Pryce?
                    How much will the northern tower cost?    | NUM:money | £2 million | was it Owen Pryce?              |
                    How much will the northern tower cost?    | NUM:money | £2 million | was it Konstanze Lund?           |
                    How long will the council close the bridge? | NUM:period |          | starting when?                  | starting when will the council close the bridge?
                    How many councillors voted for it?        | NUM:count | 14         | how many voted against?         | how many councillors voted against?
                    How many councillors voted for it?        | NUM:count | 14         | how many drowned?               |
                    What did the vote in March cost?          | NUM:money |            | when was it?                    | when was the vote in March?
                    who owns harwell                          | HUM:ind   | Owen Pryce | where is it?                   | where is Harwell?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | how come?                       | why did Ada Lund design the bridge?
                    When did the council close the bridge?    | NUM:date  | Monday     | why is that?                    | why did the council close the bridge?
                    How many people crossed it last year?     | NUM:count |            | and in 2012?                    | How many people crossed it in 2012?
                    How many people crossed it in 2012?       | NUM:count |            | no sorry meant 2021             | How many people crossed it in 2021?
                    What was the first offer of the council?  | NUM:money |            | and the second one?             | What was the second offer of the council?
                    What was the offer of the council?        | NUM:money |            | what did the mayor say to that one? | what did the mayor say to the offer?
                    How many engineers opposed the tower?     | NUM:count | nine       | any women?                      | How many women opposed the tower?
                    How many engineers opposed the tower?     | NUM:count | nine       | what did they tell them?        | what did the engineers tell them?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | did she bring her dog?          | did Ada Lund bring Ada Lund's dog?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | did she sue her?                | did Ada Lund sue her?
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | what did she say when he sued her? | what did Ada Lund say when he sued Ada Lund?
                    How many engineers are there?             | NUM:count | nine       | and planes?                     | How many planes are there?
                    How many people ran?                      | NUM:count |            | whose fault was it?             |
                    How old is Ada Lund?                      | NUM:period | 58        | and the women's race?           | What about the women's race?
                    Who led the jury?                         | HUM:ind   | Owen Pryce | how long did they take?         |
                    who built the tower                       | HUM:ind   |            | and all of them in harwell?     | Were all of them in Harwell?
                    When does the cap start?                  | NUM:date  | Monday     | sorry i meant the fines         | When do the fines start?
                    What do the engineers say?                | DESC:quote |           | and Owen Pryce?                 | What does Owen Pryce say?
                    what time                                 | NUM:date  | Monday     | and the time before that?       |
                    how many trips                            | NUM:count | nine       | where to?                       |
                    how many visitors this year then          | NUM:count | nine       | up by how much?                 |
                    how many visitors                         | NUM:count | nine       | and how many in Oxley?          | how many visitors in Oxley?
                    where did the engineers sleep             | LOC:other |            | all of them?                    | all of the engineers?
                    Who led the council?                      | HUM:ind   | Owen Pryce | and the vote was?               | What was the vote?
                    How much will the northern tower cost?    | NUM:money | £2 million | and the southern tower, paid by? |
                    How much will the northern tower cost?    | NUM:money | £2 million | and the bridge they closed      |
                    What did Ada Lund die of?                 | ENTY:other |           | how old?                        |
                    Who is Owen Pryce?                        | HUM:desc  |            | how old?                        | how old is Owen Pryce?
                    Who won the vote?                         | HUM:ind   | Owen Pryce | by how much?                    | by how much did Owen Pryce win the vote?
                    whos head of the council                  | HUM:ind   | Owen Pryce | since when?                     | since when is Owen Pryce head of the council?
                    Who had the job?                          | HUM:ind   | Owen Pryce | for how long?                   | for how long did Owen Pryce have the job?
                    How many councillors voted for it?        | NUM:count | 14         | why no councillors from Oxley   |
                    Who designed the bridge?                  | HUM:ind   | Ada Lund   | anyone arrested?                | Was anyone arrested?
                    How many councillors voted for it?        | NUM:count | 14         | and out of?                     |
                    How many councillors voted for it?        | NUM:count | 14         | and missing?                    | How many councillors are missing?
                    How many councillors voted for it?        | NUM:count | 14         | and left on Monday?             | How many councillors left on Monday?
                    What did Ada Lund admit?                  | DESC:desc |            | meaning?                        |
                    How did the council close the bridge?     | DESC:manner | by 14 to nine | says who?                  | According to whom the council close the bridge by 14 to nine?
                    what did ada lund design                  | ENTY:product |          | and owen pryce?                 | what did Owen Pryce design?
                    """)
    void aQuestionThatLeansIsMadeToStandAlone(String before, String type, @Nullable String answer, String typed,
            String expected) {
        String rewritten = after(turn(before, type, answer), typed);
        assertEquals(expected, rewritten);
    }

    @ParameterizedTest
    @ValueSource(strings = {"How much will repairs to the southern tower cost?", "Who led the council?",
            "repairs cost southern tower", "What did Ada Lund say before she left?",
            "How long did it take to build the bridge?", "was it the first vote?", "Was the bridge closed on Monday?",
            "How many of those who voted were against closing?",
            "the northern tower, how high",
            "Owen Pryce since when",
            "and the council employs how many"})
    void aQuestionThatStandsAloneIsLeftAlone(String typed) {
        assertNull(after(turn("Who is Owen Pryce?", "HUM:desc", null), typed), typed);
    }

    @Test
    void peopleAreMeantBeforeOthersWhereSomethingIsDone() {
        Turn before = turn("How much does the council owe its engineers?", "NUM:money", "£2 million");
        assertEquals("why do its engineers not leave?", after(before, "why do they not leave?"));
    }

    @Test
    void onlyTheOneLastSpokenOfIsMeant() {
        List<Turn> earlier = List.of(turn("Who led the council?", "HUM:ind", "Owen Pryce"),
                turn("How old is Ada Lund?", "NUM:period", "58"));
        assertEquals("where is Ada Lund from?", of("where is she from?", earlier));
    }

    @Test
    void whoSaysSoIsAskedOfTheLastAnswer() {
        List<Turn> earlier = List.of(turn("When did the council close the bridge?", "NUM:date", "Monday"),
                turn("Why did the council close the bridge?", "DESC:reason", null));
        assertEquals("According to whom the council close the bridge Monday?",
                of("says who", earlier));
        assertNull(of("says who", earlier.subList(1, 2)));
    }

    @Test
    void withoutAPastNothingIsMadeUp() {
        assertNull(of("how old is she?", List.of()));
        assertNull(of("and in Oxley?", List.of()));
    }

    @Test
    void itIsTheStoryWhereThatIsWhatIsAskedOfAPage() {
        assertEquals("when was this story published?",
                of("when was it published?", List.of()));
        assertNull(of("when was it closed?", List.of()));
    }

    @Test
    void aPronounForNobodyIsLeft() {
        assertNull(after(turn("When was the bridge closed?", "NUM:date", "Monday"), "how old is he?"));
    }
}
