package verbatim.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time that a file states outside its text.
 *
 * @param words as it is written in front of the text: {@code 12 March 2026, 06:30 UTC}
 * @param date the day, in the zone in which it is stated; null when the words do not settle it
 */
public record Moment(String words, @Nullable LocalDate date) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"
            + "(?:[T ](\\d{2}):(\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)? ?(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int LONGEST = 60;

    /** The moment that is written; null when that is none, or no day of the calendar. */
    static @Nullable Moment of(@Nullable String written) {
        String words = Lines.single(written, LONGEST);
        if (words == null) {
            return null;
        }
        Matcher iso = ISO.matcher(words);
        if (!iso.matches()) {
            return YEAR.matcher(words).find() ? new Moment(words, null) : null;
        }
        try {
            LocalDate date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            return new Moment(DAY.format(date) + clock(iso), date);
        } catch (DateTimeException e) {
            return null; // there is no such day
        }
    }

    /** Midnight sharp is what pages write that know only the day. */
    private static String clock(Matcher iso) {
        if (iso.group(4) == null || iso.group(4).equals("00") && iso.group(5).equals("00")) {
            return "";
        }
        String zone = iso.group(6) == null ? "" : " " + iso.group(6);
        boolean utc = zone.equals(" Z") || zone.matches(" [+-]00:?00");
        return ", " + iso.group(4) + ":" + iso.group(5) + (utc ? " UTC" : zone);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
