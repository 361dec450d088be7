package verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs under a locale with its own letter case and calendar words, and in a zone far off: neither may matter. */
class PageTimeTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void goAbroad() {
        Locale.setDefault(Locale.of("tr", "TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void comeHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static List<PageTime> times(String text) {
        return PageTime.allIn(text, new TextSpan(0, text.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {
            "Nov 2, 2019, 7:25 PM IST; 2019-11-02; 19:25; IST",
            "Oct. 3, 2024; 2024-10-03; -; -",
            "APRIL 3, 2024; 2024-04-03; -; -",
            "Mon 9 Sep 2024 08.31 BST; 2024-09-09; 08:31; BST",
            "3.15pm, 22 February 2024; 2024-02-22; 15:15; -",
            "00:12, 8 July 2021; 2021-07-08; 00:12; -",
            "4:12 p.m. EST, Nov. 12, 2022; 2022-11-12; 16:12; EST",
            "12:05 a.m. March 1, 2020; 2020-03-01; 00:05; -",
            "2024-03-04T10:00:30Z; 2024-03-04; 10:00:30; Z",
            "2024-03-04 10:00 +05:30; 2024-03-04; 10:00; +05:30",
            "27 January 2020 at 9:05am; 2020-01-27; 09:05; -",
            "Tuesday, 1st of May 2018; 2018-05-01; -; -",
            "14/02/2017; 2017-02-14; -; -",
            "15/02/2017 08:00; 2017-02-15; 08:00; -",
            "02/14/2017; 2017-02-14; -; -",
            "03/04/2017; -; -; -",
            "30 February 2017; -; -; -",
            "9:14 a.m. ET; -; 09:14; ET",
            "2 hours ago; -; -; -",
    })
    void isReadAsFarAsThePageSettlesIt(String text, LocalDate date, LocalTime time, String zoneAsWritten) {
        List<PageTime> times = times("Updated: " + text + " |");
        assertEquals(1, times.size());
        PageTime only = times.getFirst();
        assertEquals(text, only.span().in("Updated: " + text + " |"));
        assertEquals(date, only.date());
        assertEquals(time, only.time());
        TextSpan written = only.zone();
        assertEquals(zoneAsWritten, written == null ? null : written.in("Updated: " + text + " |"));
    }

    @Test
    void numbersAreNoTimes() {
        assertEquals(List.of(), times("Vale won 3-2 before 31,406; 4.5 of 19 shots, version 1.2.3, 25:61."));
    }

    @Test
    void aPageReadAbroadHasTheSameTimes() throws StoryException {
        String text = "BRIDGE IS CLOSED IN TARN\n\nBY ANN LEE\n\nPUBLISHED: 3 APRIL 2021 | LAST UPDATED: 4 APRIL 2021\n\n"
                + "The bridge over the Tarn was closed on Monday.";
        Story story = StoryReader.load().read("page", text);
        TextSpan published = story.metadata().published();
        TextSpan updated = story.metadata().updated();
        assertEquals("3 APRIL 2021", published == null ? null : published.in(text));
        assertEquals("4 APRIL 2021", updated == null ? null : updated.in(text));
        assertNull(story.metadata().dateline());
    }
}
