package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinesTest {
    private static List<String> lines(String text) {
        return PageLines.of(text).stream().map(line -> line.span().in(text)).toList();
    }

    @Test
    void blankLinesSeparateWhateverTheLineEnds() {
        assertEquals(List.of("One.", "Two."), lines("One.\r\n\r\nTwo.\r\n"));
        assertEquals(List.of("One.", "Two."), lines("\n One. \n\u00A0\n\tTwo."));
    }

    @Test
    void aLineIsAParagraphWhenThePageIsNotWrapped() {
        assertEquals(List.of("The bridge is closed.", "It cracked."), lines("The bridge is closed.\nIt cracked."));
    }

    @Test
    void wrappedLinesAreJoinedAndParagraphsAreNot() {
        String first = "The bridge over the Tarn was closed on Monday after a walker found a\n"
                + "crack in it that was wide enough for a hand, said the county council,\nwhich owns it.";
        String second = "It will not be open before May. Until then, drivers have to go round\nby Upper Tarn.";
        assertEquals(List.of("Bridge is closed", first, second),
                lines("Bridge is closed\n\n" + first + "\n\n" + second + "\n"));
        assertEquals(List.of(first, second), lines(first + "\n" + second), "without a blank line between them");
    }

    @Test
    void itemsOfAListAreNotJoined() {
        String text = "The bridge over the Tarn was closed on Monday after a walker found a\ncrack in it. The council listed the roads that\n"
                + "drivers may take instead of it until the spring of next year, it said\n- Upper Tarn\n- Lower Tarn";
        assertEquals(3, lines(text).size());
    }
}
