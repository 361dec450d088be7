package verbatim.story;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a page writes it: where it stands, and as much of its date, its time of day and its zone as the
 * page settles. A zone stays as written, because an abbreviation such as "IST" names several; {@code 03/04/2024} has a
 * span and no date, because it may be March or April; "2 hours ago" has only a span. Independent of the machine's
 * locale and zone. Immutable.
 */
public record PageTime(TextSpan span, @Nullable LocalDate date, @Nullable LocalTime time, @Nullable TextSpan zone) {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern DATE = Pattern.compile("(?<![\\w/.-])"
            + "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? {1,3})?(?:"
            + "(" + MONTH + ")\\.? {0,3}" + DAY + "(?:, {0,3}| {1,3})(\\d{4})" // groups 1 to 3
            + "|" + DAY + "(?: {1,3}|-)(?:of )?(" + MONTH + ")\\.?(?:, {0,3}| {1,3}|-)(\\d{4})" // 4 to 6
            + "|(\\d{4})[-/](\\d{2})[-/](\\d{2})" // 7 to 9
            + "|(\\d{1,2})([-/.])(\\d{1,2})\\11(\\d{4}))(?![\\d/])", // 10 to 13
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern
            .compile("(?<![\\d.,:])(\\d{1,2})(?:[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d+)?)?)?"
                    + "(?: {0,2}([ap])\\.? ?m(?:\\.|\\b))?(?: ?(?:hrs|hours)\\b)?"
                    + "(?: {0,2}\\(?((?-i:(?:UTC|GMT|Z|MSK|WIB|WITA|[A-Z]{1,4}T)\\b(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}))\\)?)?"
                    + "(?![\\d:])", Pattern.CASE_INSENSITIVE);
    private static final Pattern AGO = Pattern.compile(
            "\\b(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) "
                    + "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINT = Pattern.compile("T|[, ]{0,3}(?:at|on|[-–—|·•@])?[, ]{0,3}");
    private static final int NOON = 12;

    /** Every time written out in a part of a text, in order and apart from one another. */
    public static List<PageTime> allIn(String text, TextSpan part) {
        List<PageTime> found = new ArrayList<>();
        Matcher date = DATE.matcher(text).region(part.start(), part.end());
        while (date.find()) {
            found.add(new PageTime(new TextSpan(date.start(), date.end()), dateOf(date), null, null));
        }
        Matcher time = TIME.matcher(text).region(part.start(), part.end());
        while (time.find()) {
            TextSpan span = new TextSpan(time.start(), time.end());
            boolean bare = time.group(2) == null && time.group(4) == null;
            LocalTime clock = bare ? null : timeOf(time);
            if (clock != null && found.stream().noneMatch(other -> other.span().overlaps(span))) {
                found.add(new PageTime(span, null, clock,
                        time.group(5) == null ? null : new TextSpan(time.start(5), time.end(5))));
            }
        }
        Matcher ago = AGO.matcher(text).region(part.start(), part.end());
        while (ago.find()) {
            found.add(new PageTime(new TextSpan(ago.start(), ago.end()), null, null, null));
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return joined(found, text);
    }

    /** Joins a date and a time of day that stand side by side, in either order. */
    private static List<PageTime> joined(List<PageTime> parts, String text) {
        List<PageTime> whole = new ArrayList<>();
        for (PageTime part : parts) {
            PageTime last = whole.isEmpty() ? null : whole.getLast();
            if (last != null && last.isClock() != part.isClock() && (last.isClock() || last.time == null)
                    && JOINT.matcher(text.substring(last.span.end(), part.span.start())).matches()) {
                whole.set(whole.size() - 1,
                        new PageTime(last.span.cover(part.span), last.date == null ? part.date : last.date,
                                last.time == null ? part.time : last.time, last.zone == null ? part.zone : last.zone));
            } else {
                whole.add(part);
            }
        }
        return whole;
    }

    /** Whether this is a time of day without its date. */
    private boolean isClock() {
        return time != null && date == null;
    }

    private static @Nullable LocalDate dateOf(Matcher m) {
        try {
            if (m.group(1) != null) {
                return LocalDate.of(number(m, 3), month(m.group(1)), number(m, 2));
            }
            if (m.group(5) != null) {
                return LocalDate.of(number(m, 6), month(m.group(5)), number(m, 4));
            }
            if (m.group(7) != null) {
                return LocalDate.of(number(m, 7), number(m, 8), number(m, 9));
            }
            return numeric(number(m, 13), number(m, 10), number(m, 12));
        } catch (DateTimeException e) {
            return null; // there is no such day; the page's words stand as they are
        }
    }

    private static @Nullable LocalDate numeric(int year, int first, int second) {
        if (first == second || second > NOON) {
            return LocalDate.of(year, first, second);
        }
        return first > NOON ? LocalDate.of(year, second, first) : null;
    }

    private static @Nullable LocalTime timeOf(Matcher m) {
        int hour = number(m, 1);
        if (m.group(4) != null) {
            hour = hour % NOON + (Character.toLowerCase(m.group(4).charAt(0)) == 'p' ? NOON : 0);
        }
        try {
            return LocalTime.of(hour, m.group(2) == null ? 0 : number(m, 2), m.group(3) == null ? 0 : number(m, 3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
