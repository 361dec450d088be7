package verbatim.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines of a PDF to paragraphs. A paragraph ends where the next line stands off further than lines usually do,
 * is indented, or has letters of another size, or where a line stops short after a full stop; it goes on over the end of
 * a column or a page when the line there is no end of a sentence. A hyphen at a line's end is taken out only when the
 * word stands elsewhere in the document without it.
 */
final class PdfParagraphs {
    private static final float WIDER_GAP = 1.35f;
    private static final float OTHER_SIZE = 0.08f;
    private static final float INDENT = 0.6f;
    private static final float SHORT_LINE = 0.85f;
    private static final Pattern STOPPED = Pattern.compile(".*[.!?:…][\"'”’)\\]]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST_PART = Pattern.compile("((?:\\p{L}+-)*\\p{L}+)-$");
    private static final Pattern FIRST_PART = Pattern.compile("^\\p{Ll}[\\p{L}]*");

    private final List<PdfLine> lines;
    private final Set<String> words = new HashSet<>();
    private final float gap;

    private PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        for (PdfLine line : lines) {
            Matcher word = WORD.matcher(line.text());
            while (word.find()) {
                words.add(word.group());
            }
        }
        this.gap = usualGap();
    }

    static List<String> of(List<PdfLine> lines) {
        return new PdfParagraphs(lines).joined();
    }

    private List<String> joined() {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        float widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i > 0 && begins(lines.get(i - 1), line, widest)) {
                paragraphs.add(Lines.clean(paragraph.toString()));
                paragraph.setLength(0);
                widest = 0;
            }
            widest = Math.max(widest, line.right());
            append(paragraph, line.text());
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(Lines.clean(paragraph.toString()));
        }
        return paragraphs;
    }

    /** @param widest how far to the right the paragraph has reached so far */
    private boolean begins(PdfLine before, PdfLine line, float widest) {
        boolean sameSize = Math.abs(before.size() - line.size()) <= OTHER_SIZE * Math.max(before.size(), 1);
        boolean stopped = STOPPED.matcher(before.text()).matches();
        if (!sameSize) {
            return true;
        }
        if (before.page() != line.page() || line.baseline() <= before.baseline()) {
            return stopped || !Character.isLowerCase(line.text().codePointAt(0));
        }
        boolean apart = line.baseline() - before.baseline() > WIDER_GAP * gap * Math.max(before.size(), 1);
        boolean indented = line.left() - before.left() > INDENT * line.size() && stopped;
        boolean shortLine = stopped && before.right() - before.left() < SHORT_LINE * (widest - before.left());
        return apart || indented || shortLine;
    }

    private void append(StringBuilder paragraph, String line) {
        int last = paragraph.length() - 1;
        if (last < 0) {
            paragraph.append(line);
        } else if (paragraph.charAt(last) == Lines.SOFT_HYPHEN) {
            paragraph.setLength(last);
            paragraph.append(line);
        } else if (paragraph.charAt(last) == '-' && Character.isLetter(line.codePointAt(0))) {
            if (isOneWord(paragraph, line)) {
                paragraph.setLength(last);
            }
            paragraph.append(line);
        } else {
            paragraph.append(' ').append(line);
        }
    }

    private boolean isOneWord(StringBuilder paragraph, String line) {
        Matcher last = LAST_PART.matcher(paragraph.substring(Math.max(0, paragraph.length() - 60)));
        Matcher first = FIRST_PART.matcher(line);
        return last.find() && first.find() && words.contains(last.group(1) + first.group())
                && !words.contains(last.group(1) + "-" + first.group());
    }

    /** The distance between lines that is most frequent, in sizes of their letters. */
    private float usualGap() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine before = lines.get(i - 1);
            float distance = lines.get(i).baseline() - before.baseline();
            if (before.page() == lines.get(i).page() && distance > 0 && before.size() == lines.get(i).size()) {
                counts.merge(Math.round(20 * distance / Math.max(before.size(), 1)), 1, Integer::sum);
            }
        }
        int best = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                        Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(24);
        return best / 20f;
    }
}
