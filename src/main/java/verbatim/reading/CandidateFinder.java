package verbatim.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.story.TextSpan;

/** Proposes the spans of a sentence that might answer any question: its mentions, noun phrases, phrases and clauses. */
final class CandidateFinder {
    private static final Set<String> NOUN_PHRASE = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON");
    private static final Set<String> OPENERS = Set.of("ADP", "SCONJ");
    private static final int LONGEST_PHRASE = 12;

    private CandidateFinder() {}

    /** No span is proposed twice; the first, more telling kind wins. */
    static List<Candidate> in(AnnotatedSentence sentence) {
        Map<TextSpan, Candidate> found = new LinkedHashMap<>();
        for (Mention mention : sentence.mentions()) {
            add(found, sentence, mention.span(), mention.kind(), mention);
            if (mention instanceof Mention.Count count && count.counted() != null) {
                add(found, sentence, count.span().cover(count.counted()), "counted", mention);
            }
        }
        nounPhrases(sentence.tokens()).forEach(span -> add(found, sentence, span, "noun phrase", null));
        phrases(sentence.tokens()).forEach(span -> add(found, sentence, span, "phrase", null));
        clauses(sentence.tokens()).forEach(span -> add(found, sentence, span, "clause", null));
        add(found, sentence, sentence.passage().span(), "sentence", null);
        return new ArrayList<>(found.values());
    }

    private static void add(Map<TextSpan, Candidate> found, AnnotatedSentence sentence, TextSpan span, String kind,
            @Nullable Mention mention) {
        found.putIfAbsent(span, new Candidate(span, sentence, kind, mention));
    }

    /** Runs of determiners, adjectives and nouns that end in a noun; with and without the determiner in front. */
    private static List<TextSpan> nounPhrases(List<Token> tokens) {
        List<TextSpan> spans = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            int end = start;
            while (end < tokens.size() && NOUN_PHRASE.contains(tokens.get(end).tag())) {
                end++;
            }
            while (end > start && !tokens.get(end - 1).isNominal()) {
                end--;
            }
            if (end > start) {
                int bare = tokens.get(start).tag().equals("DET") && end > start + 1 ? start + 1 : start;
                spans.add(tokens.get(bare).span().cover(tokens.get(end - 1).span()));
                spans.add(tokens.get(start).span().cover(tokens.get(end - 1).span()));
            }
            start = Math.max(end, start + 1);
        }
        return spans;
    }

    /** From a preposition or subordinating conjunction ("because", "by", "in") to the next break, and what it governs. */
    private static List<TextSpan> phrases(List<Token> tokens) {
        List<TextSpan> spans = new ArrayList<>();
        for (int i = 0; i < tokens.size() - 1; i++) {
            boolean infinitive = tokens.get(i).text().equals("to") && tokens.get(i + 1).tag().equals("VERB");
            if (infinitive || OPENERS.contains(tokens.get(i).tag())) {
                int end = phraseEnd(tokens, i + 1);
                if (end > i + 1 && end - i <= LONGEST_PHRASE) {
                    spans.add(tokens.get(i).span().cover(tokens.get(end - 1).span()));
                    spans.add(tokens.get(i + 1).span().cover(tokens.get(end - 1).span()));
                }
            }
        }
        return spans;
    }

    private static int phraseEnd(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && !tokens.get(end).tag().equals("PUNCT")) {
            end++;
        }
        return end;
    }

    /** The stretches between commas, semicolons, colons and dashes, and from each of them to the sentence's end. */
    private static List<TextSpan> clauses(List<Token> tokens) {
        List<TextSpan> spans = new ArrayList<>();
        int last = tokens.size();
        while (last > 0 && tokens.get(last - 1).tag().equals("PUNCT")) {
            last--;
        }
        int start = 0;
        for (int i = 0; i <= last; i++) {
            if (i == last || tokens.get(i).tag().equals("PUNCT")) {
                if (i > start) {
                    spans.add(tokens.get(start).span().cover(tokens.get(i - 1).span()));
                    spans.add(tokens.get(start).span().cover(tokens.get(last - 1).span()));
                }
                start = i + 1;
            }
        }
        return spans;
    }
}
