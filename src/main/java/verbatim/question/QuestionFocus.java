package verbatim.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import verbatim.language.Token;

/**
 * Where a question's parts stand among its tokens: the question proper inside a ramble, the word that asks, and the noun
 * that names what is asked for. A pure function of the tokens, after the head-word rules of Huang et al. (2008) and
 * Silva et al. (2011), but on part-of-speech tags instead of a parse.
 *
 * @param words the tokens in lower case, question words with small typos put right
 * @param start index of the first token of the question proper; the preposition of "in which city" belongs to it
 * @param end index after its last token
 * @param asker index of who, what, how ...; -1 without one
 * @param noun index of the noun that names what is asked for ("what kind of <em>animal</em>"); -1 without one
 * @param kind index of the noun that was passed over on the way to it ("what <em>kind</em> of animal"); -1 without one
 */
record QuestionFocus(List<String> words, int start, int end, int asker, int noun, int kind) {
    static final Set<String> ASKERS = Set.of("who", "whom", "whose", "what", "which", "when", "where", "why", "how");
    static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "'s", "’s", "'re", "s", "been");
    static final Set<String> AUXILIARIES = Set.of("is", "are", "was", "were", "am", "do", "does", "did", "has", "have",
            "had", "can", "could", "will", "would", "should", "shall", "may", "might", "must", "ca", "wo", "isnt",
            "didnt", "wasnt", "doesnt", "arent");
    static final Set<String> ORDERS = Set.of("name", "give", "list", "identify", "tell", "define", "describe",
            "explain", "find", "show");
    private static final Set<String> LEADS = Set.of("tell", "tells", "know", "knows", "ask", "asked", "asks", "asking",
            "wonder", "wonders", "wondering", "wondered", "explain", "idea", "remember", "curious", "clue", "find",
            "understand", "learn", "sure", "hear", "question", "say", "says", "out");
    private static final Set<String> OPENERS = Set.of("and", "so", "but", "or", "also", "well", "then", "please", "ok",
            "okay", "hi", "hey", "hello", "um", "uh", "just", "exactly", "\"", "'", "``", ",", "-", "(", "now", "quick",
            "question", "oh", "yes", "no", "sorry");
    private static final Set<String> KINDS = Set.of("kind", "kinds", "type", "types", "sort", "sorts", "form", "forms",
            "name", "names", "example", "examples", "variety", "brand", "one", "ones", "piece", "nickname", "breed",
            "species", "style", "make", "model");

    static QuestionFocus of(List<Token> tokens) {
        List<String> words = QuestionSpelling.words(tokens);
        Segment segment = new QuestionSegments(tokens, words).best();
        int asker = segment.asker();
        int start = asker < 0 ? segment.start() : asker;
        while (asker >= 0 && start > segment.start() && tokens.get(start - 1).tag().equals("ADP")) {
            start--;
        }
        NounPhrases phrases = new NounPhrases(tokens, words, segment.end());
        int head = asker < 0 ? phrases.unasked(start) : phrases.asked(asker);
        int kind = -1;
        if (head >= 0 && KINDS.contains(words.get(head)) && head + 1 < segment.end()
                && words.get(head + 1).equals("of")) {
            int next = phrases.head(head + 2);
            if (next >= 0) {
                kind = head;
                head = next;
            }
        }
        return new QuestionFocus(words, start, segment.end(), asker, head, kind);
    }

    /** A stretch of the text between full stops, and the word in it that asks. */
    record Segment(int start, int end, int asker, int strength) {}

    /** Finds the stretch of a text that asks. */
    private record QuestionSegments(List<Token> tokens, List<String> words) {

        Segment best() {
            Segment best = null;
            for (Segment segment : all()) {
                if (best == null || segment.strength() >= best.strength()) {
                    best = segment;
                }
            }
            return best == null ? new Segment(0, tokens.size(), -1, 0) : best;
        }

        private List<Segment> all() {
            List<Segment> segments = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < words.size(); i++) {
                boolean ends = Set.of(".", "!", "?", ";", ":", "...", "--", "—").contains(words.get(i));
                if (ends || i == words.size() - 1) {
                    if (i > start || !ends) {
                        segments.add(segment(start, i + 1));
                    }
                    start = i + 1;
                }
            }
            return segments;
        }

        private Segment segment(int from, int end) {
            int start = from;
            while (start < end - 1 && OPENERS.contains(words.get(start))) {
                start++;
            }
            int mark = words.get(end - 1).equals("?") ? 1 : 0;
            int first = start;
            while (first < end && tokens.get(first).tag().equals("ADP") && !ASKERS.contains(words.get(first))) {
                first++;
            }
            if (first < end && ASKERS.contains(words.get(first))) {
                return new Segment(start, end, first, 6 + mark);
            }
            int led = afterLead(start, end);
            if (led >= 0) {
                return new Segment(start, end, led, 6 + mark);
            }
            if (AUXILIARIES.contains(words.get(start)) || ORDERS.contains(words.get(start))) {
                return new Segment(start, end, -1, 4 + mark);
            }
            int anywhere = anywhere(start, end);
            return new Segment(start, end, anywhere, (anywhere < 0 ? 0 : 2) + mark);
        }

        /** The asking word after "can you tell me", "I was wondering", "do you know" and the like. */
        private int afterLead(int start, int end) {
            boolean plain = AUXILIARIES.contains(words.get(start)) && start + 1 < end
                    && !Set.of("you", "u", "anyone", "anybody", "someone", "somebody", "we", "i", "the").contains(
                            words.get(start + 1));
            boolean led = false;
            int since = 0;
            for (int i = start; i < end && !plain; i++) {
                if (ASKERS.contains(words.get(i)) && led && since <= 4) {
                    return i;
                }
                if (LEADS.contains(words.get(i))) {
                    led = true;
                    since = 0;
                }
                since++;
            }
            return -1;
        }

        /** The first asking word that is no relative pronoun, else the last relative one. */
        private int anywhere(int start, int end) {
            int found = -1;
            for (int i = start; i < end; i++) {
                if (ASKERS.contains(words.get(i))) {
                    boolean relative = i > start && !Set.of("what", "how", "why").contains(words.get(i))
                            && (tokens.get(i - 1).isNominal() || words.get(i - 1).equals(","));
                    if (!relative) {
                        return i;
                    }
                    found = i;
                }
            }
            return found;
        }
    }
}
