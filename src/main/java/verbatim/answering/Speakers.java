package verbatim.answering;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** Who a speaker is that a sentence calls "he" or "she", or does not name at all. Thread-safe. */
final class Speakers {
    private static final int SENTENCES_BACK = 3;
    private static final Set<String> PRONOUNS = Set.of("he", "she");

    private final WordNet wordNet;
    private final Map<Story, People> known = Collections.synchronizedMap(new WeakHashMap<>());

    Speakers(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** The name of whom a pronoun stands for, where it was last; the span itself when it is no pronoun, or nobody's. */
    TextSpan named(TextSpan speaker, AnnotatedStory story) {
        String text = story.story().text();
        String word = speaker.in(text).toLowerCase(Locale.ROOT);
        if (!PRONOUNS.contains(word)) {
            return speaker;
        }
        People people = known.computeIfAbsent(story.story(), key -> new People(story, wordNet));
        int sentence = story.sentenceIndex(speaker.start());
        for (int i = sentence; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
            List<TextSpan> names = story.sentences().get(i).mentions(Mention.Name.class).map(Mention::span)
                    .filter(name -> name.end() <= speaker.start() && people.isPerson(name.in(text))
                            && people.fits(name.in(text), word.equals("she")))
                    .toList();
            if (!names.isEmpty()) {
                return names.getLast();
            }
        }
        return speaker;
    }

    /** Who speaks in the sentence before, of the same paragraph: a quotation that goes on; null when nobody does. */
    @Nullable
    Attribution before(AnnotatedSentence sentence, AnnotatedStory story) {
        int index = story.sentenceIndex(sentence.passage().span().start());
        if (index == 0) {
            return null;
        }
        AnnotatedSentence before = story.sentences().get(index - 1);
        if (before.passage().paragraph() != sentence.passage().paragraph()) {
            return null;
        }
        return before.mentions(Mention.Quotation.class)
                .filter(quote -> quote.speaker() != null && quote.cue() != null).reduce((a, b) -> b)
                .map(quote -> new Attribution(named(quote.speaker(), story), quote.cue(), Attribution.Kind.QUOTE))
                .orElse(null);
    }
}
