package verbatim.story;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands over a story: everything up to its first paragraph of running text, and on to the last byline or time
 * close under it. Finds the headline, the author, the times, the site and the section there, and which of the lines
 * carry them.
 */
final class PageHead {
    private static final Pattern LABELLED = Pattern.compile(
            "(?:(title|headline)|(site|website|source|publisher|publication|newspaper)|(section|category|desk)) ?: ?(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_PROSE_BEFORE_BYLINE = 2;
    private static final int MOST_LINES = 60;
    private static final int HEADLINE_WORDS = 4;
    private static final int SITE_WORDS = 4;

    private final String text;
    private final List<PageLine> lines;
    private final BitSet furniture;
    private final Set<String> repeated;
    private final Set<Integer> taken = new HashSet<>();
    private @Nullable TextSpan headline;
    private @Nullable TextSpan author;
    private @Nullable TextSpan published;
    private @Nullable TextSpan updated;
    private @Nullable TextSpan site;
    private @Nullable TextSpan section;
    private int headlineLine = -1;
    private int end;
    private boolean signed;

    /** @param furniture which of the lines are furniture by their own shape */
    PageHead(String text, List<PageLine> lines, BitSet furniture) {
        this.text = text;
        this.lines = lines;
        this.furniture = furniture;
        this.repeated = repeatedKeys(lines);
        this.end = findEnd();
        readLabels();
        int crumb = readBreadcrumb();
        findHeadline();
        nameSite(crumb);
        readFoot();
    }

    Metadata metadata(@Nullable TextSpan dateline) {
        return new Metadata(headline, author, dateline, published, updated, site, section);
    }

    /** Whether a metadata value stands in this line. */
    boolean carries(int line) {
        TextSpan span = lines.get(line).span();
        return Stream.of(headline, author, published, updated, site, section)
                .anyMatch(value -> value != null && span.contains(value));
    }

    /** Whether this line was read as a label or a breadcrumb, and no value of it was wanted: a blank "By", a time again. */
    boolean isEmptyLabel(int line) {
        return taken.contains(line) && !carries(line);
    }

    /** The line of the headline, or -1. */
    int headlineLine() {
        return headlineLine;
    }

    int end() {
        return end;
    }

    /** Whether the page says who wrote it, when or where, as a plain story does not. */
    boolean isSigned() {
        return signed;
    }

    private int findEnd() {
        int first = 0;
        int most = Math.min(lines.size(), MOST_LINES);
        while (first < most && (!lines.get(first).isProse() || furniture.get(first))) {
            first++;
        }
        int last = first;
        int prose = 0;
        for (int i = first; i < most && prose <= MOST_PROSE_BEFORE_BYLINE; i++) {
            if (lines.get(i).isProse()) {
                prose++;
            } else if (isByline(lines.get(i)) || TimeLine.read(text, lines.get(i)) != null) {
                last = i + 1;
            }
        }
        return last;
    }

    private boolean isByline(PageLine line) {
        return !line.isProse() && Byline.read(text, line.span()) != null;
    }

    private void readLabels() {
        for (int i = 0; i < end; i++) {
            PageLine line = lines.get(i);
            if (line.isProse()) {
                continue;
            }
            Matcher label = LABELLED.matcher(text).region(line.span().start(), line.span().end());
            TimeLine times = TimeLine.read(text, line);
            if (label.lookingAt()) {
                take(label, i);
            } else if (times != null) {
                take(times, i, true);
            } else {
                readByline(i);
            }
        }
        signed = !taken.isEmpty();
    }

    private void take(Matcher label, int line) {
        TextSpan value = new TextSpan(label.end(), lines.get(line).span().end());
        taken.add(line);
        if (label.group(1) != null) {
            headline = value;
            headlineLine = line;
        } else if (label.group(2) != null) {
            site = value;
        } else {
            section = value;
        }
    }

    private void take(TimeLine times, int line, boolean takesBare) {
        TextSpan first = times.published() != null ? times.published() : takesBare ? times.bare() : null;
        published = published == null ? first : published;
        updated = updated == null ? times.updated() : updated;
        author = author == null ? times.author() : author;
        taken.add(line);
    }

    private void readByline(int i) {
        Byline byline = Byline.read(text, lines.get(i).span());
        if (byline != null && byline.names() == null && i + 1 < lines.size()) {
            Byline next = TimeLine.read(text, lines.get(i + 1)) != null || furniture.get(i + 1)
                    ? null
                    : Byline.ofBareName(text, lines.get(i + 1).span());
            taken.add(i);
            takeAuthor(next, i + 1);
        } else if (byline != null) {
            takeAuthor(byline, i);
        } else if (i > 0 && !taken.contains(i)) {
            takeAuthor(Byline.ofNameAndRole(text, lines.get(i).span()), i);
        }
    }

    private void takeAuthor(@Nullable Byline byline, int line) {
        if (byline != null) {
            author = author == null ? byline.names() : author;
            taken.add(line);
        }
    }

    /** The line that the breadcrumb begins in, or -1. */
    private int readBreadcrumb() {
        for (int i = 0; i < end; i++) {
            if (taken.contains(i) || Furniture.isSharing(lines.get(i).words())) {
                continue;
            }
            Breadcrumb crumb = Breadcrumb.startingAt(text, lines, i);
            if (crumb != null) {
                int count = crumb.lineCount(lines, i);
                for (int line = i; line < i + count; line++) {
                    taken.add(line);
                }
                section = section == null ? crumb.section() : section;
                site = site == null ? crumb.site(text) : site;
                signed = true;
                return i;
            }
        }
        return -1;
    }

    private void findHeadline() {
        int best = -1;
        for (int i = 0; i < end && headline == null; i++) {
            PageLine line = lines.get(i);
            if (taken.contains(i) || line.isProse() || line.endsWithFullStop() || furniture.get(i)) {
                continue;
            }
            boolean full = line.wordCount() >= HEADLINE_WORDS;
            if (full && repeated.contains(line.key())) {
                best = i;
                break;
            }
            if (best < 0 || full && (lines.get(best).wordCount() < HEADLINE_WORDS || isMotto(best, i)
                    || isMasthead(best, i))) {
                best = i;
            }
        }
        boolean storyFollows = best + 1 < lines.size();
        if (best >= 0 && storyFollows) {
            headline = lines.get(best).span();
            headlineLine = best;
            taken.add(best);
        }
    }

    /** Whether a line is the site's motto: it stands under another line and over the section, and the headline follows. */
    private boolean isMotto(int motto, int headline) {
        boolean sectionBetween = section != null && lines.get(motto).span().end() <= section.start()
                && section.end() <= lines.get(headline).span().start();
        for (int i = motto + 1; i < headline; i++) {
            sectionBetween |= Breadcrumb.namesSection(lines.get(i).words());
        }
        return motto > 0 && sectionBetween;
    }

    /** Whether the page's first line is the paper's name in capitals: other lines stand between it and the headline. */
    private boolean isMasthead(int name, int headline) {
        return name == 0 && headline > 1 && lines.get(0).wordCount() <= SITE_WORDS && isCapitals(0)
                && !isCapitals(headline);
    }

    private boolean isCapitals(int line) {
        String words = lines.get(line).words();
        return words.equals(words.toUpperCase(Locale.ROOT));
    }

    private static Set<String> repeatedKeys(List<PageLine> lines) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (PageLine line : lines) {
            if (!line.isLong() && !seen.add(line.key())) {
                repeated.add(line.key());
            }
        }
        return repeated;
    }

    /** Reads a short line over the breadcrumb or the headline as the site's name, or as the section's when it is one. */
    private void nameSite(int crumb) {
        for (int i = 0; i < end && (i < headlineLine || i < crumb); i++) {
            PageLine line = lines.get(i);
            if (taken.contains(i) || furniture.get(i) || line.wordCount() > SITE_WORDS
                    || line.endsWithFullStop()) {
                continue;
            }
            // A crumb in lower case is a piece of an address; the line that readers see names the section better.
            if (Breadcrumb.namesSection(line.words())) {
                if (section == null || Character.isLowerCase(section.in(text).codePointAt(0))) {
                    section = line.span();
                    taken.add(i);
                }
            } else if (i + 1 == crumb || Breadcrumb.isName(line.span(), text) && site == null && !isShout(line)) {
                site = line.span();
                taken.add(i);
            }
        }
    }

    /** Whether a line is a word like EXCLUSIVE that the page never says again. */
    private boolean isShout(PageLine line) {
        return line.wordCount() == 1 && text.indexOf(line.words(), line.span().end()) < 0;
    }

    /** Reads labelled times under the story. */
    private void readFoot() {
        for (int i = end; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (line.isProse()) {
                continue;
            }
            TimeLine times = TimeLine.read(text, line);
            if (times != null && (times.published() != null || times.updated() != null)) {
                take(times, i, false);
            }
        }
    }
}
