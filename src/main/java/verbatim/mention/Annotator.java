package verbatim.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import verbatim.language.Tagger;
import verbatim.language.Token;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** Tags the sentences of a story and finds what they mention. Thread-safe. */
public final class Annotator {
    private final Tagger tagger;

    public Annotator(Tagger tagger) {
        this.tagger = tagger;
    }

    public AnnotatedStory annotate(Story story) {
        return new AnnotatedStory(story,
                story.sentences().stream().map(sentence -> annotate(story.text(), sentence)).toList());
    }

    /** One sentence; the spans of tokens and mentions are spans of the whole text. */
    AnnotatedSentence annotate(String text, Passage sentence) {
        List<Token> tokens = tagger.tag(text, sentence.span());
        List<TextSpan> dates = Dates.in(text, sentence.span(), tokens);
        List<Mention> mentions = new ArrayList<>();
        dates.forEach(span -> mentions.add(new Mention.Date(span)));
        mentions.addAll(Numbers.in(text, sentence.span(), tokens, dates));
        mentions.addAll(Names.in(tokens, mentions));
        mentions.addAll(Quotations.in(text, sentence.span(), tokens));
        mentions.sort(Comparator.comparing(Mention::span));
        return new AnnotatedSentence(sentence, tokens, mentions);
    }
}
