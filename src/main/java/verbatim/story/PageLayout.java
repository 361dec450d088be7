package verbatim.story;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the paragraphs of a story from the page around them. Every line is one of three: it carries metadata, it is
 * furniture, or it is a paragraph; in doubt it is a paragraph, so that nothing of a plain story is lost.
 *
 * @param dateline where the first sentence of its paragraph begins, and the place before it
 * @param paragraphs the story proper, in order
 * @param furniture the rest of the page, in order, but for the lines that carry metadata
 */
record PageLayout(Metadata metadata, @Nullable Dateline dateline, List<TextSpan> paragraphs, List<TextSpan> furniture) {
    private static final int MOST_LINES = 20_000;
    private static final int CRUMB_WORDS = 3;
    private static final int TAIL_WORDS = 6;
    private static final int REPEATED_WORDS = 3;
    private static final int LINES_ABOUT_AUTHOR = 4;

    static PageLayout of(String text) {
        List<PageLine> lines = PageLines.of(text);
        if (lines.size() > MOST_LINES) {
            return plain(lines);
        }
        BitSet labels = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            labels.set(i, Furniture.is(lines.get(i)));
        }
        PageHead head = new PageHead(text, lines, labels);
        List<TextSpan> paragraphs = new ArrayList<>();
        List<TextSpan> furniture = new ArrayList<>();
        boolean[] isFurniture = furnitureAmong(lines, head, labels);
        for (int i = 0; i < lines.size(); i++) {
            if (!head.carries(i)) {
                (isFurniture[i] ? furniture : paragraphs).add(lines.get(i).span());
            }
        }
        if (paragraphs.isEmpty()) {
            return plain(lines);
        }
        Dateline dateline = Dateline.find(text, paragraphs, head.headlineLine() >= 0, head.isSigned());
        return new PageLayout(head.metadata(dateline == null ? null : dateline.place()), dateline, paragraphs,
                furniture);
    }

    /** A text that is no page, of labels only or of very many lines: every line is a paragraph. */
    private static PageLayout plain(List<PageLine> lines) {
        return new PageLayout(Metadata.NONE, null, lines.stream().map(PageLine::span).toList(), List.of());
    }

    /** The part of a paragraph that its sentences are in. */
    TextSpan withoutDateline(TextSpan paragraph) {
        return dateline != null && paragraph.contains(dateline.place())
                ? new TextSpan(dateline.end(), paragraph.end())
                : paragraph;
    }

    private static boolean[] furnitureAmong(List<PageLine> lines, PageHead head, BitSet labels) {
        boolean[] furniture = new boolean[lines.size()];
        Set<String> seen = new HashSet<>();
        int lastProse = lines.size() - 1;
        while (lastProse >= 0 && (!lines.get(lastProse).isProse() || labels.get(lastProse))) {
            lastProse--;
        }
        boolean inList = false;
        boolean tailBegun = false;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            boolean isStory = line.isProse() && !labels.get(i);
            boolean inTail = lastProse >= 0 && i > lastProse;
            boolean isLabel = head.isEmptyLabel(i) || labels.get(i);
            furniture[i] = isLabel || !isStory && (inList || isRepeat(line, seen) || isStray(line, i, head)
                    || tailBegun && isShort(line, TAIL_WORDS)) || isAboutAuthor(lines, i);
            inList = i >= head.end() && (Furniture.headsList(line) || inList && !isStory);
            tailBegun |= inTail && furniture[i];
            if (!line.isLong()) {
                seen.add(line.key());
            }
        }
        return furniture;
    }

    private static boolean isRepeat(PageLine line, Set<String> seen) {
        return line.wordCount() >= REPEATED_WORDS && !line.endsWithFullStop() && seen.contains(line.key());
    }

    /** Whether a line stands over the headline, or is a word or three under it, on a page with byline, times or crumbs. */
    private static boolean isStray(PageLine line, int i, PageHead head) {
        return i < head.end() && head.isSigned() && (isShort(line, CRUMB_WORDS) || i < head.headlineLine());
    }

    private static boolean isShort(PageLine line, int words) {
        return line.wordCount() <= words && !line.endsWithFullStop();
    }

    private static boolean isAboutAuthor(List<PageLine> lines, int i) {
        return i > 0 && lines.size() - i <= LINES_ABOUT_AUTHOR && !lines.get(i).isLong()
                && Furniture.headsAuthor(lines.get(i - 1));
    }
}
