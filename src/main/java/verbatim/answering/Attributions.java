package verbatim.answering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Mention;
import verbatim.story.TextSpan;

/**
 * Finds whose words a span stands in: a quotation's speaker, the subject of a verb of saying that governs the span ("the
 * mayor <em>denied</em> that ...", "..., the mayor <em>said</em>"), or whoever it is according to. Thread-safe.
 */
public final class Attributions {
    private static final String SAYING = "communication";
    /** Verbs of saying by a rarer sense. */
    private static final Set<String> GOING_ON = Set.of("add", "continue", "conclude");

    private final WordNet wordNet;
    private final Set<String> denying;
    private final Speakers speakers;

    public Attributions(WordNet wordNet) {
        this.wordNet = wordNet;
        this.denying = wordNet.relatives("deny", "VERB");
        this.speakers = new Speakers(wordNet);
    }

    /**
     * Null when the story says it in its own voice. Looks beyond the sentence for who "he" or "she" is, and for who goes
     * on speaking.
     */
    public @Nullable Attribution of(TextSpan span, AnnotatedSentence sentence, AnnotatedStory story) {
        Attribution found = of(span, sentence);
        if (found == null) {
            boolean quoted = sentence.mentions(Mention.Quotation.class)
                    .anyMatch(each -> each.span().overlaps(span) && each.cue() == null);
            return quoted ? speakers.before(sentence, story) : null;
        }
        TextSpan named = speakers.named(found.speaker(), story);
        return new Attribution(named, found.cue(), found.kind());
    }

    /** Null when the sentence says it in its own voice. */
    @Nullable
    Attribution of(TextSpan span, AnnotatedSentence sentence) {
        Optional<Mention.Quotation> quotation = sentence.mentions(Mention.Quotation.class)
                .filter(quote -> quote.span().overlaps(span)).findFirst();
        if (quotation.isPresent()) {
            return quoted(quotation.get(), sentence);
        }
        Attribution claim = claimed(span, sentence.tokens());
        claim = claim == null ? according(span, sentence.tokens()) : claim;
        boolean quotes = sentence.mentions(Mention.Quotation.class).findAny().isPresent();
        return claim == null && !quotes ? trailing(span, sentence.tokens()) : claim;
    }

    /** Words in quotation marks behind another verb ("using 'spyware'") are nobody's statement. */
    private @Nullable Attribution quoted(Mention.Quotation quote, AnnotatedSentence sentence) {
        TextSpan speaker = quote.speaker();
        TextSpan cue = quote.cue();
        boolean says = speaker != null && cue != null && sentence.tokens().stream()
                .anyMatch(token -> token.span().equals(cue) && isSaying(token.text()));
        return says ? new Attribution(speaker, cue, Attribution.Kind.QUOTE) : null;
    }

    private boolean isSaying(String verb) {
        return wordNet.verbField(verb).equals(SAYING) || GOING_ON.contains(wordNet.lemma(verb, "VERB"));
    }

    /** The nearest verb of saying before the span that is followed by "that", with the nominals right before it. */
    private @Nullable Attribution claimed(TextSpan span, List<Token> tokens) {
        for (int verb = tokens.size() - 2; verb > 0; verb--) {
            if (tokens.get(verb).span().end() <= span.start() && opensClaim(tokens, verb)) {
                Attribution claim = claim(tokens, verb);
                if (claim != null) {
                    return claim;
                }
            }
        }
        return null;
    }

    /** "denied that", "said on Monday that", "said the road": what is said follows. */
    private boolean opensClaim(List<Token> tokens, int verb) {
        Token token = tokens.get(verb);
        if (!token.tag().equals("VERB") || !wordNet.verbField(token.text()).equals(SAYING)) {
            return false;
        }
        Token next = tokens.get(verb + 1);
        boolean dated = next.tag().equals("ADP") && verb + 3 < tokens.size()
                && tokens.get(verb + 3).text().equals("that");
        boolean bare = wordNet.lemma(token.text(), "VERB").equals("say")
                && Set.of("DET", "PRON", "PROPN", "NOUN", "NUM").contains(next.tag())
                && followedByVerb(tokens, verb + 1);
        return next.text().equals("that") || dated || bare;
    }

    private static boolean followedByVerb(List<Token> tokens, int from) {
        return tokens.subList(from, tokens.size()).stream()
                .anyMatch(token -> token.tag().equals("VERB") || token.tag().equals("AUX"));
    }

    private @Nullable Attribution claim(List<Token> tokens, int verb) {
        int last = verb - 1;
        while (last > 0 && (tokens.get(last).tag().equals("AUX") || tokens.get(last).tag().equals("ADV"))) {
            last--;
        }
        int first = last;
        while (first > 0 && tokens.get(first).isNominal() && tokens.get(first - 1).isNominal()) {
            first--;
        }
        if (!tokens.get(last).isNominal() && !tokens.get(last).tag().equals("PRON")) {
            return null;
        }
        TextSpan speaker = tokens.get(first).span().cover(tokens.get(last).span());
        Token cue = tokens.get(verb);
        boolean denial = denying.contains(wordNet.lemma(cue.text(), "VERB"));
        return new Attribution(speaker, cue.span(), denial ? Attribution.Kind.DENIAL : Attribution.Kind.CLAIM);
    }

    /** "according to the police report" */
    private static @Nullable Attribution according(TextSpan span, List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).text().equalsIgnoreCase("according") && tokens.get(i + 1).text().equals("to")) {
                int end = i + 2;
                while (end < tokens.size() && (tokens.get(end).isNominal()
                        || Set.of("DET", "ADJ").contains(tokens.get(end).tag())
                        || tokens.get(end).text().matches("['’]s?|-"))) {
                    end++;
                }
                if (end > i + 2) {
                    TextSpan speaker = tokens.get(i + 2).span().cover(tokens.get(end - 1).span());
                    TextSpan cue = tokens.get(i).span().cover(tokens.get(i + 1).span());
                    return speaker.overlaps(span) ? null : new Attribution(speaker, cue, Attribution.Kind.CLAIM);
                }
            }
        }
        return null;
    }

    /** "..., the coastguard said on Tuesday." and "..., aid workers said, as ..." */
    private @Nullable Attribution trailing(TextSpan span, List<Token> tokens) {
        for (int verb = tokens.size() - 1; verb > 1; verb--) {
            Token token = tokens.get(verb);
            boolean says = token.tag().equals("VERB") && wordNet.lemma(token.text(), "VERB").equals("say")
                    && token.span().start() >= span.end();
            if (says) {
                Attribution claim = claim(tokens, verb);
                if (claim != null && commaBefore(claim.speaker(), tokens) && !claim.speaker().overlaps(span)) {
                    return claim;
                }
            }
        }
        return null;
    }

    private static boolean commaBefore(TextSpan speaker, List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).span().start() < speaker.start()) {
            first++;
        }
        int before = first - 1;
        while (before >= 0 && Set.of("DET", "ADJ").contains(tokens.get(before).tag())) {
            before--;
        }
        return before >= 0 && tokens.get(before).text().equals(",");
    }
}
