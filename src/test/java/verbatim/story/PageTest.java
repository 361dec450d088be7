package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from what on a page, one shape at a time. */
class PageTest {
    private static final StoryReader READER = StoryReader.load();
    private static final String BODY = "The bridge over the Tarn was closed on Monday after a crack was found in it.";
    private static final String MORE = "It will be open again in May, the council said.";

    private static Story read(String... blocks) throws StoryException {
        return READER.read("page", String.join("\n\n", blocks));
    }

    private static List<String> paragraphs(Story story) {
        return story.paragraphs().stream().map(paragraph -> paragraph.span().in(story.text())).toList();
    }

    private static List<String> furniture(Story story) {
        return story.furniture().stream().map(span -> span.in(story.text())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Also read: Ferry runs again", "READ MORE", "Read more: Why bridges crack?", "Share",
            "Share this article",
            "Facebook | X | WhatsApp", "12 comments", "Comments (4)", "Advertisement",
            "Story continues below advertisement",
            "Photo: A crack in the bridge. (Image: The Courier)", "The bridge on Monday (File photo)",
            "Picture by Ann Lee",
            "The crack in the bridge. Photograph: Ann Lee/Reuters",
            "Sign up to our newsletter and get the news in your inbox.",
            "Tags: bridges, Tarn", "#bridge #tarn", "© 2024 The Courier", "...view details", "Related articles",
            "* * *",
            "https://example.org/bridge", "3 min read", "Follow us on Facebook"})
    void aLabelledLineInTheBodyIsFurniture(String line) throws StoryException {
        Story story = read("Bridge over the Tarn is closed", BODY, line, MORE);
        assertEquals(List.of(line), furniture(story));
        assertEquals(List.of(BODY, MORE), paragraphs(story));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Also read into the record was a letter from the mayor.", "Share prices fell by a tenth.",
            "By Tuesday, all of them had gone home.", "Published research shows that cracks grow at night.",
            "Updated rules came in on 3 March 2021.", "Advertisement is what the mayor called it.",
            "Photo finish cameras were used.",
            "Comments by the owner were taken out of context.",
            "Related: nobody had looked under the bridge for years.",
            "Follow the money, said the lawyer.", "Tags on the cables gave the year.",
            "Copyright law has nothing to do with it.",
            "Read more of the accounts, she said.", "Watch this space, said the mayor.", "No.",
            "“Nobody knows,” said Ann Lee",
            "Published on 3 March 2021, the report blames the frost.", "What happens next",
            "Sign up or leave, he told them."})
    void aParagraphThatBeginsLikeFurnitureIsKept(String line) throws StoryException {
        Story story = read("Bridge over the Tarn is closed", BODY, line, MORE);
        assertEquals(List.of(), furniture(story));
        assertEquals(List.of(BODY, line, MORE), paragraphs(story));
    }

    @Test
    void aTextThatBeginsWithProseHasNoHeadlineAndLosesNothing() throws StoryException {
        Story story = read(BODY, MORE);
        assertNull(story.metadata().headline());
        assertEquals(List.of(BODY, MORE), paragraphs(story));
        assertEquals("", story.title());
    }

    @Test
    void aTextOfLabelsOnlyIsTakenAsItIs() throws StoryException {
        assertEquals(List.of("Advertisement", "Share"), paragraphs(read("Advertisement", "Share")));
        assertEquals(List.of("Storm"), paragraphs(read("Storm")));
    }

    @Test
    void aStandfirstThatRepeatsTheBodyIsAParagraph() throws StoryException {
        Story story = read("Bridge is closed again", BODY, "By Ann Lee", BODY, MORE);
        assertEquals(List.of(BODY, BODY, MORE), paragraphs(story));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Ann Lee", "BY ANN LEE, staff reporter", "By Ann Lee in Tarnmouth", "Written by Ann Lee",
            "By Ann Lee | 3 March 2021",
            "By Ann Lee, The Courier", "By Ann Lee Staff Writer", "By: Ann Lee", "Author: Ann Lee", "By\n\nAnn Lee",
            "Ann Lee, education correspondent",
            "Posted on 3 May 2023 by Ann Lee"})
    void theAuthorIsTheNameAlone(String line) throws StoryException {
        Story story = read("Bridge over the Tarn is closed", line, BODY, MORE);
        TextSpan author = story.metadata().author();
        assertEquals("ann lee", author == null ? null : author.in(story.text()).toLowerCase(java.util.Locale.ROOT));
        assertEquals(List.of(BODY, MORE), paragraphs(story));
    }

    @Test
    void aBlankBylineNamesNobody() throws StoryException {
        Story story = read("Bridge over the Tarn is closed", "By", "Published : Nov 2, 2019, 7:25 PM IST", BODY);
        assertNull(story.metadata().author());
        assertEquals(List.of("By"), furniture(story));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tarnmouth:The", "Tarnmouth: The", "Tarnmouth — The", "TARNMOUTH – The",
            "TARNMOUTH (CP) - The", "Tarnmouth, Nov 2 (CP): The",
            "TARNMOUTH, 2 Nov. 2019 -- The", "TARNMOUTH—The"})
    void theFirstSentenceBeginsAfterTheDateline(String start) throws StoryException {
        String body = BODY.replaceFirst("The", start);
        Story story = read("Bridge over the Tarn is closed", "By Ann Lee", body, MORE);
        TextSpan dateline = story.metadata().dateline();
        assertEquals("tarnmouth",
                dateline == null ? null : dateline.in(story.text()).toLowerCase(java.util.Locale.ROOT));
        Paragraph first = story.paragraphs().getFirst();
        assertEquals(body, first.span().in(story.text()));
        assertEquals(BODY, first.sentences().getFirst().in(story.text()));
    }

    @Test
    void aSpeakerBeforeEachParagraphIsNoDateline() throws StoryException {
        Story story = read("Interview with the mayor of Tarn", "By Ann Lee", "Tarnmouth: " + BODY,
                "Tarnmouth: " + MORE);
        assertNull(story.metadata().dateline());
    }

    @Test
    void aBreadcrumbMayStandOnSeveralLines() throws StoryException {
        Story story = read("Home >\nNews >\nBridges", "Bridge over the Tarn is closed", BODY);
        TextSpan section = story.metadata().section();
        assertEquals("Bridges", section == null ? null : section.in(story.text()));
        assertNull(story.metadata().site());
        assertEquals("Bridge over the Tarn is closed", story.title());
    }

    @Test
    void aPapersNameInCapitalsIsNotTheHeadline() throws StoryException {
        Story story = read("THE TARN VALLEY LEDGER", "Subscribe | Log in", "LOCAL NEWS",
                "Bridge over the Tarn is closed",
                "By Ann Lee", BODY, MORE);
        assertEquals("Bridge over the Tarn is closed", story.metadata().headline().in(story.text()));
        assertEquals("THE TARN VALLEY LEDGER", story.metadata().site().in(story.text()));
    }

    @Test
    void aHeadlineInCapitalsIsTheHeadline() throws StoryException {
        Story story = read("BRIDGE OVER THE TARN CLOSED", "Drivers face a long way round the valley", "By Ann Lee",
                BODY,
                MORE);
        assertEquals("BRIDGE OVER THE TARN CLOSED", story.metadata().headline().in(story.text()));
    }
}
