package verbatim.mention;

import java.util.List;
import java.util.stream.Stream;
import verbatim.language.Token;
import verbatim.story.Passage;

/** A sentence of a story with its tokens and what it mentions, each in the order of the text. */
public record AnnotatedSentence(Passage passage, List<Token> tokens, List<Mention> mentions) {
    public AnnotatedSentence {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
    }

    public <M extends Mention> Stream<M> mentions(Class<M> kind) {
        return mentions.stream().filter(kind::isInstance).map(kind::cast);
    }
}
