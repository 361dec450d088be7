package verbatim.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a page into lines, joining lines again where a paragraph was wrapped at a fixed width. A page counts as wrapped
 * when its lines are short and many of them go on in the next line in mid-sentence; then a line belongs with the next
 * one when the next one's first word would not have fitted on it any more.
 */
final class PageLines {
    private static final int WIDEST_WRAP = 110;
    private static final int NARROWEST_WRAP = 40;
    private static final int SLACK = 12;

    private final String text;
    private final List<TextSpan> lines = new ArrayList<>();
    private final List<Boolean> followsBlank = new ArrayList<>();

    private PageLines(String text) {
        this.text = text;
    }

    /** The lines of the text that are not blank, in order. */
    static List<PageLine> of(String text) {
        PageLines page = new PageLines(text);
        page.cut();
        int width = page.wrapWidth();
        List<PageLine> whole = new ArrayList<>();
        for (int first = 0; first < page.lines.size();) {
            int last = first;
            while (width > 0 && page.goesOn(last, width)) {
                last++;
            }
            whole.add(PageLine.of(text, page.lines.get(first).cover(page.lines.get(last))));
            first = last + 1;
        }
        return whole;
    }

    private void cut() {
        boolean blank = true;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !isLineEnd(text.charAt(i))) {
                continue;
            }
            TextSpan line = Blank.trim(text, start, i);
            if (line.length() > 0) {
                lines.add(line);
                followsBlank.add(blank);
                blank = false;
            } else if (!(i < text.length() && i > 0 && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r')) {
                blank = true;
            }
            start = i + 1;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B';
    }

    /** The width at which the page was wrapped, or 0 when its lines are paragraphs as they are. */
    private int wrapWidth() {
        int widest = 0;
        int pairs = 0;
        int continued = 0;
        for (int i = 0; i < lines.size(); i++) {
            widest = Math.max(widest, lines.get(i).length());
            if (i + 1 < lines.size() && !followsBlank.get(i + 1)) {
                pairs++;
                continued += isMidSentence(i) ? 1 : 0;
            }
        }
        // A third of the breaks in running English, give or take, come before a word in lower case without a stop.
        return widest <= WIDEST_WRAP && widest >= NARROWEST_WRAP && continued > 0 && continued * 3 >= pairs
                ? widest
                : 0;
    }

    private boolean isMidSentence(int i) {
        TextSpan line = lines.get(i);
        char last = text.charAt(line.end() - 1);
        String next = lines.get(i + 1).in(text);
        return line.length() >= NARROWEST_WRAP && Character.isLowerCase(next.codePointAt(0)) && !next.startsWith("by ")
                && (Character.isLetterOrDigit(last) || last == ',');
    }

    private boolean goesOn(int i, int width) {
        if (i + 1 == lines.size() || followsBlank.get(i + 1)) {
            return false;
        }
        TextSpan next = lines.get(i + 1);
        int word = next.start();
        while (word < next.end() && !Blank.is(text.charAt(word))) {
            word++;
        }
        boolean full = lines.get(i).length() + 1 + (word - next.start()) > width - SLACK;
        return isMidSentence(i) || full && !isListItem(next);
    }

    private boolean isListItem(TextSpan line) {
        return line.length() > 1 && "•*-–—▪◦·".indexOf(text.charAt(line.start())) >= 0
                && Blank.is(text.charAt(line.start() + 1));
    }
}
