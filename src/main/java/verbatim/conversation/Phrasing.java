package verbatim.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.question.Question;

/**
 * A question's wording, to be cut and put together anew: tokens with their words in lower case, and the noun phrases
 * among them. A pure function of the question.
 */
record Phrasing(Question question, List<String> words) {
    static final Set<String> ASKERS = FunctionWords.list("asker");
    static final Set<String> AUXILIARIES = FunctionWords.list("auxiliary");
    /** "what's" where the tokenizer leaves it whole: a word that asks, and a verb. */
    private static final Pattern CONTRACTED = Pattern.compile("^(who|what|when|where|why|how)['’]?(?:s|re|d)$");
    private static final Set<String> DETERMINERS = FunctionWords.list("determiner");
    private static final Set<String> INVERTING = FunctionWords.list("inverting");
    private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");

    static Phrasing of(Question question) {
        return new Phrasing(question, question.tokens().stream()
                .map(token -> CONTRACTED.matcher(token.text().toLowerCase(Locale.ROOT)).replaceFirst("$1")).toList());
    }

    /** A noun phrase: tokens from {@code start} to before {@code end}, its head noun among them. */
    record NounPhrase(int start, int end, int head) {
        int length() {
            return end - start;
        }
    }

    int size() {
        return words.size();
    }

    Token token(int i) {
        return question.tokens().get(i);
    }

    /** The word in lower case; empty outside the question. */
    String word(int i) {
        return i >= 0 && i < size() ? words.get(i) : "";
    }

    boolean isMark(int i) {
        return token(i).tag().equals("PUNCT") || word(i).matches("\\p{Punct}+");
    }

    /** The question's own text from one token to before another; empty when there is nothing between. */
    String text(int start, int end) {
        return start >= end
                ? ""
                : question.text().substring(token(start).span().start(), token(end - 1).span().end());
    }

    /** The question with other words in place of the tokens from {@code start} to before {@code end}. */
    String replaced(int start, int end, String by) {
        return joined(text(0, start), by, text(end, size()));
    }

    /** Index after the last token that is no mark. */
    int lastWord() {
        int end = size();
        while (end > 0 && isMark(end - 1)) {
            end--;
        }
        return end;
    }

    static String joined(String... parts) {
        return Stream.of(parts).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "))
                .replaceAll("\\s+([?.,!;:’'](?!\\d))", "$1");
    }

    /** Index of the first word that asks; -1 without one. */
    int asker() {
        for (int i = 0; i < size(); i++) {
            if (ASKERS.contains(word(i))) {
                return i;
            }
        }
        return -1;
    }

    boolean isContracted(int i) {
        return CONTRACTED.matcher(token(i).text().toLowerCase(Locale.ROOT)).matches();
    }

    boolean hasVerb(int from, int end) {
        for (int i = from; i < end; i++) {
            String tag = token(i).tag();
            if (isContracted(i) || tag.equals("VERB") || tag.equals("AUX") || AUXILIARIES.contains(word(i))
                    || isVerbOfWho(i)) {
                return true;
            }
        }
        return false;
    }

    /** "how many trips": what it asks is not said in full, unlike in "what about the trips". */
    boolean isVerbless() {
        int asker = asker();
        return asker >= 0 && !hasVerb(asker, size()) && !word(asker + 1).equals("about");
    }

    /** "owns" of "who owns pontoon", which is easily taken for a noun. */
    private boolean isVerbOfWho(int i) {
        return word(i - 1).equals("who") && !isContracted(i - 1) && !isMark(i);
    }

    /** Index after the words that ask: "how many people" of "how many people came"; 0 without an asking word. */
    int endOfAsking() {
        int asker = asker();
        if (asker < 0) {
            return 0;
        }
        int end = asker + 1;
        boolean names = Set.of("what", "which", "whose").contains(word(asker)) || word(asker).equals("how");
        if (word(asker).equals("how") && end < size() && !AUXILIARIES.contains(word(end))) {
            end++;
            names = Set.of("many", "much").contains(word(end - 1));
        }
        for (NounPhrase phrase : nounPhrases()) {
            boolean ofThese = word(asker).equals("which") && word(end).equals("of") && phrase.start() == end + 1;
            if (names && phrase.start() == end || ofThese) {
                return phrase.end();
            }
        }
        return end;
    }

    /** In order; they do not overlap. */
    List<NounPhrase> nounPhrases() {
        List<NounPhrase> found = new ArrayList<>();
        int i = 0;
        while (i < size()) {
            int end = i;
            int head = -1;
            while (end < size() && inPhrase(i, end)) {
                head = token(end).isNominal() ? end : head;
                end++;
            }
            head = head < 0 && isNamed(i, end) ? end - 1 : head;
            if (head > i && isVerbAtEnd(i, head)) {
                head--;
            }
            if (head >= 0) {
                found.add(new NounPhrase(i, head + 1, head));
            }
            i = Math.max(head >= 0 ? head + 1 : end, i + 1);
        }
        return found;
    }

    /** "how much will the boat cost": a verb that looks like a noun. */
    private boolean isVerbAtEnd(int start, int head) {
        boolean to = word(head + 1).equals("to");
        boolean ends = to || head + 1 == lastWord() || token(head + 1).tag().matches("ADP|ADV");
        return ends && INVERTING.contains(word(start - 1)) && token(head - 1).isNominal() && (to || question.tokens()
                .subList(head, size()).stream().noneMatch(token -> token.tag().matches("VERB|AUX")));
    }

    /** The noun that is asked about in "how many runs"; null in "how many" and "when". */
    @Nullable
    NounPhrase counted() {
        return nounPhrases().stream().filter(phrase -> phrase.end() == endOfAsking() && phrase.start() > asker())
                .findFirst().orElse(null);
    }

    /** Who or what does something, where an auxiliary stands before it: "the board" in "what did the board say". */
    Optional<NounPhrase> subject() {
        int from = asker() < 0 ? 1 : endOfAsking() + 1;
        return nounPhrases().stream()
                .filter(phrase -> phrase.start() >= from && AUXILIARIES.contains(word(phrase.start() - 1))).findFirst();
    }

    /** "the borough", taken for an adjective: not "the cheapest". */
    private boolean isNamed(int start, int end) {
        return end == start + 2 && DETERMINERS.contains(word(start)) && token(end - 1).tag().equals("ADJ")
                && !word(end - 1).matches(".*(est|er|ing|ed)|last|first|next|same|previous|many|much")
                && !(end < size() && token(end).isContent());
    }

    private boolean inPhrase(int start, int i) {
        String tag = token(i).tag();
        if (ASKERS.contains(word(i)) || word(i).equals("many") || word(i).equals("much") || isVerbOfWho(i)) {
            return false;
        }
        if (i > start && DETERMINERS.contains(word(i))) {
            return POSSESSIVE.contains(word(i - 1)) || isOwner(i - 1);
        }
        if (i > start && token(i - 1).isNominal() && word(i).matches("last|next")) {
            return false;
        }
        if (word(i).equals("-") && i > start && i + 1 < size()) {
            return true;
        }
        return isOwner(i) || DETERMINERS.contains(word(i)) || token(i).isNominal() || tag.equals("ADJ")
                || tag.equals("NUM")
                || i > start && token(i - 1).isNominal()
                        && POSSESSIVE.contains(word(i)) && i + 1 < size() && !AUXILIARIES.contains(word(i + 1))
                        && token(i + 1).isContent() && !token(i + 1).tag().equals("VERB");
    }

    /** "Ann's", where the tokenizer leaves it whole. */
    private boolean isOwner(int i) {
        return token(i).tag().matches("(?:NOUN|PROPN)\\+PART");
    }

    boolean isName(NounPhrase phrase) {
        return token(phrase.head()).tag().equals("PROPN")
                || Character.isUpperCase(token(phrase.head()).text().codePointAt(0)) && phrase.head() > 0;
    }
}
