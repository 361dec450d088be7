package verbatim.question;

import java.util.List;
import java.util.Set;
import verbatim.language.Token;

/** Finds the head of the noun phrase that a question asks about. */
record NounPhrases(List<Token> tokens, List<String> words, int end) {

    /** The noun asked for after the word that asks; -1 when nothing names it. */
    int asked(int asker) {
        int next = asker + 1;
        while (next < end && Set.of("exactly", "else", "the", "\"").contains(words.get(next))
                && !words.get(asker).equals("how")) {
            next++;
        }
        if (next >= end) {
            return -1;
        }
        String word = words.get(next);
        boolean be = QuestionFocus.BE.contains(word);
        return switch (words.get(asker)) {
            case "how" -> Set.of("many", "much", "few").contains(word) ? counted(next + 1) : -1;
            case "what", "which" -> {
                if (be) {
                    yield head(next + 1);
                }
                yield word.equals("of") ? head(next + 1) : attributive(next);
            }
            case "whose" -> head(next);
            case "who", "whom" -> be ? head(next + 1) : -1;
            default -> -1;
        };
    }

    private int counted(int from) {
        int start = from < end && Set.of("of", "more", "other", "fewer").contains(words.get(from)) ? from + 1 : from;
        return start < end && QuestionFocus.AUXILIARIES.contains(words.get(start)) ? -1 : head(start);
    }

    private int attributive(int from) {
        if (QuestionFocus.AUXILIARIES.contains(words.get(from))) {
            return -1;
        }
        int head = head(from);
        boolean verbless = tokens.subList(from, end).stream()
                .noneMatch(token -> token.tag().equals("VERB") || token.tag().equals("AUX"));
        for (int i = from + 1; i <= head; i++) {
            boolean possessive = words.get(i).equals("'s") || words.get(i).equals("'");
            boolean verb = verbless && tokens.get(i).isNominal() && words.get(i).endsWith("s") && i + 1 < end
                    && !words.get(i + 1).equals("?");
            if ((possessive || verb) && tokens.get(i - 1).isNominal()) {
                return i - 1;
            }
        }
        return head;
    }

    /** The noun asked for when nothing asks: after "name the", else the head of the first noun phrase. */
    int unasked(int start) {
        if (start >= end || QuestionFocus.AUXILIARIES.contains(words.get(start))) {
            return -1;
        }
        int from = start;
        if (QuestionFocus.ORDERS.contains(words.get(start)) && start + 1 < end) {
            from = Set.of("me", "us").contains(words.get(start + 1)) ? start + 2 : start + 1;
        }
        while (from < end && Set.of("about", "of").contains(words.get(from))) {
            from++;
        }
        return head(from);
    }

    /** The head of the noun phrase that starts here; -1 when none does. */
    int head(int from) {
        int head = -1;
        int fallback = -1;
        for (int i = from; i < end; i++) {
            String tag = tokens.get(i).tag();
            String word = words.get(i);
            if (tokens.get(i).isNominal()) {
                head = i;
            } else if (head >= 0 && !Set.of("'s", "’s", "'", "s", "-", "\"", "``", "''").contains(word)
                    && !(tag.equals("NUM") || tag.equals("ADJ")) || !belongs(tag, word, i)) {
                break;
            } else if (tag.equals("ADJ") || tag.equals("NUM") || tag.equals("VERB")) {
                fallback = i;
            }
        }
        return head >= 0 ? head : fallback;
    }

    private boolean belongs(String tag, String word, int i) {
        return switch (tag) {
            case "DET", "ADJ", "NUM", "PUNCT", "SYM" -> !Set.of("?", ".", ",", ":").contains(word);
            case "PART" -> word.startsWith("'") || word.startsWith("’") || word.equals("s");
            case "PRON" -> Set.of("its", "his", "her", "their", "my", "your", "our").contains(word);
            case "ADV" -> i + 1 < end && tokens.get(i + 1).tag().equals("ADJ");
            case "VERB" -> i + 1 < end && (tokens.get(i + 1).isNominal() || tokens.get(i + 1).tag().equals("ADJ"))
                    && (word.endsWith("ing") || word.endsWith("ed"));
            default -> word.equals("'s") || word.equals("’s");
        };
    }
}
