package verbatim.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the running heads and feet of a PDF: lines at the edge of a page that stand on half of its pages or more, but
 * for the numbers in them.
 */
final class PdfFurniture {
    private static final float EDGE = 0.12f;
    private static final int ONE_NUMBER = 4;

    private final Set<String> repeated = new HashSet<>();
    private final int pages;

    PdfFurniture(List<PdfLine> lines, int pages) {
        this.pages = pages;
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (PdfLine line : lines) {
            if (isAtEdge(line)) {
                seen.computeIfAbsent(key(line), key -> new HashSet<>()).add(line.page());
            }
        }
        seen.forEach((key, on) -> {
            if (on.size() > 1 && on.size() * 2 >= pages) {
                repeated.add(key);
            }
        });
    }

    boolean is(PdfLine line) {
        return isAtEdge(line) && (repeated.contains(key(line)) || pages > 1 && isNumber(line));
    }

    private static boolean isAtEdge(PdfLine line) {
        return line.place() < EDGE || line.place() > 1 - EDGE;
    }

    private static boolean isNumber(PdfLine line) {
        return line.text().length() <= ONE_NUMBER && line.text().chars().allMatch(Character::isDigit);
    }

    private static String key(PdfLine line) {
        return Lines.key(line.text()).replaceAll("\\d+", "#");
    }
}
