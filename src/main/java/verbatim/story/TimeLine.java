package verbatim.story;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page that gives the times at which the story was published and updated, and perhaps its author: nothing
 * else of any length may stand in it, so that a sentence that begins with "Published" or a date is not taken for one.
 */
record TimeLine(@Nullable TextSpan published, @Nullable TextSpan updated, @Nullable TextSpan bare,
        @Nullable TextSpan author) {
    private static final Pattern UPDATED = label("(?:last |latest )?(?:updated?|modified|edited|revised|changed)");
    private static final Pattern PUBLISHED = label(
            "(?:(?:first |originally |date )?(?:published|posted|created|issued|uploaded|released)|publi(?:shed|cation) date|date|time)");
    private static final Pattern SEPARATORS = Pattern
            .compile("^[\\s\\u00A0|·•,;:()\\[\\]/–—-]+|[\\s\\u00A0|·•,;:(\\[/–—-]+$");
    private static final Pattern ASIDE = Pattern
            .compile("(?:\\d{1,3}[ -]min(?:ute)?s?(?: read)?|read(?:ing)? time.{0,15}"
                    + "|local time|first published)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HINT = Pattern.compile("\\d| ago");
    private static final Pattern SET_APART = Pattern.compile("[|·•]");
    private static final int MOST_WORDS_ASIDE = 4;

    private static Pattern label(String words) {
        return Pattern.compile("(?<!\\p{L})" + words + "(?: (?:on|at|date|time))?\\s?[:|–—-]?\\s?$",
                Pattern.CASE_INSENSITIVE);
    }

    /** The times that a line is about, or null when it is another kind of line. */
    static @Nullable TimeLine read(String text, PageLine line) {
        if (line.isLong() || !HINT.matcher(line.words()).find()) {
            return null;
        }
        List<PageTime> times = PageTime.allIn(text, line.span());
        if (times.isEmpty()) {
            return null;
        }
        TimeLine found = new TimeLine(null, null, null, null);
        int from = line.span().start();
        for (PageTime time : times) {
            TextSpan before = new TextSpan(from, time.span().start());
            found = found.with(text, before, time.span());
            if (found == null) {
                return null;
            }
            from = time.span().end();
        }
        return found.withRest(text, new TextSpan(from, line.span().end()));
    }

    private @Nullable TimeLine with(String text, TextSpan before, TextSpan time) {
        String words = before.in(text);
        Matcher updatedLabel = UPDATED.matcher(words);
        if (updatedLabel.find()) {
            TimeLine next = new TimeLine(published, updated == null ? time : updated, bare, author);
            return next.withRest(text, new TextSpan(before.start(), before.start() + updatedLabel.start()));
        }
        Matcher publishedLabel = PUBLISHED.matcher(words);
        if (publishedLabel.find()) {
            TimeLine next = new TimeLine(published == null ? time : published, updated, bare, author);
            return next.withRest(text, new TextSpan(before.start(), before.start() + publishedLabel.start()));
        }
        return new TimeLine(published, updated, bare == null ? time : bare, author).withRest(text, before);
    }

    /** This, if the words that are no time are a byline, a few words beside the time, or nothing. */
    private @Nullable TimeLine withRest(String text, TextSpan rest) {
        TextSpan words = stripped(text, rest);
        if (words.length() == 0 || ASIDE.matcher(words.in(text)).matches()) {
            return this;
        }
        Byline byline = Byline.read(text, words);
        if (byline != null) {
            return new TimeLine(published, updated, bare, author == null ? byline.names() : author);
        }
        boolean labelled = published != null || updated != null;
        PageLine aside = PageLine.of(text, words);
        boolean small = aside.wordCount() <= MOST_WORDS_ASIDE && !aside.endsWithFullStop()
                && Character.isUpperCase(words.in(text).codePointAt(0));
        return small && (labelled || SET_APART.matcher(rest.in(text)).find()) ? this : null;
    }

    private static TextSpan stripped(String text, TextSpan part) {
        String words = part.in(text);
        Matcher matcher = SEPARATORS.matcher(words);
        int start = 0;
        int end = words.length();
        while (matcher.find()) {
            if (matcher.start() == 0) {
                start = matcher.end();
            } else {
                end = matcher.start();
            }
        }
        return start >= end
                ? new TextSpan(part.start(), part.start())
                : new TextSpan(part.start() + start, part.start() + end);
    }
}
