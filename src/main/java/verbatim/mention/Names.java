package verbatim.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import verbatim.language.Token;
import verbatim.story.TextSpan;

/** Finds names: runs of capitalised words, joined by the small words that names hold ("Bank of England"). */
final class Names {
    private static final Set<String> LINKS = Set.of("of", "de", "la", "le", "van", "von", "der", "den", "del", "da",
            "di",
            "al", "el", "bin", "ibn", "y", "&", "-", "–", "'s", "’s", "’", "'");
    private static final Set<String> NOT_IN_NAMES = Set.of("PUNCT", "SYM", "PRON", "DET", "AUX", "ADP", "SCONJ",
            "CCONJ",
            "PART", "INTJ");

    private Names() {}

    /** Names that overlap none of the mentions already {@code taken}. */
    static List<Mention> in(List<Token> tokens, List<Mention> taken) {
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = endOfName(tokens, i);
            if (end > i) {
                TextSpan span = tokens.get(i).span().cover(tokens.get(end - 1).span());
                if (taken.stream().noneMatch(mention -> span.overlaps(mention.span()))) {
                    found.add(new Mention.Name(span));
                }
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** The index after the name that starts at {@code start}; {@code start} itself when none does. */
    private static int endOfName(List<Token> tokens, int start) {
        int end = start;
        for (int i = start; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isNameWord(token, i == 0)) {
                end = i + 1;
            } else if (end == start || !LINKS.contains(token.text())) {
                break;
            }
        }
        return end;
    }

    private static boolean isNameWord(Token token, boolean first) {
        if (!Character.isUpperCase(token.text().codePointAt(0)) || NOT_IN_NAMES.contains(token.tag())) {
            return false;
        }
        return token.tag().equals("PROPN") || !first;
    }
}
