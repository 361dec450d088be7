package verbatim.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader of one format made of a file.
 *
 * @param paragraphs the text, each paragraph on one line
 */
record Extract(Head head, List<String> paragraphs, List<String> dropped) {
    private static final int HEADLINE_WITHIN = 3;

    /** The head's lines and the paragraphs; what the head says already is not said again where the text begins. */
    String text() {
        List<String> blocks = new ArrayList<>(paragraphs);
        String title = head.title();
        if (title != null) {
            for (int i = 0; i < Math.min(HEADLINE_WITHIN, blocks.size()); i++) {
                if (Lines.key(blocks.get(i)).equals(Lines.key(title))) {
                    blocks.remove(i);
                    break;
                }
            }
        }
        String body = String.join("\n\n", blocks);
        return head == Head.NONE || head.lines().isEmpty() ? body : String.join("\n", head.lines()) + "\n\n" + body;
    }

    boolean isEmpty() {
        return paragraphs.stream().allMatch(paragraph -> Lines.key(paragraph).isEmpty());
    }
}
