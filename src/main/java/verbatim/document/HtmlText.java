package verbatim.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of an element, as a reader sees them: blocks apart, a row of a table in one line, no code. */
final class HtmlText implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of("head", "title", "script", "style", "noscript", "template", "svg",
            "math",
            "iframe", "object", "canvas", "audio", "video", "select", "textarea", "button", "datalist");
    private static final Set<String> INLINE_BLOCKS = Set.of("td", "th");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int unseen;
    private int row;

    private HtmlText() {}

    static List<String> paragraphs(Element element) {
        HtmlText text = new HtmlText();
        element.traverse(text);
        text.end();
        return text.paragraphs;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (unseen == 0) {
                paragraph.append(words.getWholeText());
            }
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                unseen++;
            }
            boundary(element, true);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            boundary(element, false);
            if (UNSEEN.contains(element.normalName())) {
                unseen--;
            }
        }
    }

    private void boundary(Element element, boolean begins) {
        String name = element.normalName();
        if (name.equals("tr")) {
            row += begins ? 1 : -1;
            end();
        } else if (row > 0) {
            boolean nextCell = begins && INLINE_BLOCKS.contains(name) && !Lines.clean(paragraph.toString()).isEmpty();
            paragraph.append(nextCell ? " | " : " ".repeat(element.isBlock() || name.equals("br") ? 1 : 0));
        } else if (element.isBlock() || name.equals("br") && begins || INLINE_BLOCKS.contains(name)) {
            end();
        }
    }

    private void end() {
        String line = Lines.clean(paragraph.toString());
        paragraph.setLength(0);
        if (!line.isEmpty()) {
            paragraphs.add(line);
        }
    }
}
