package verbatim.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.answering.QuestionAnswerer;
import verbatim.language.Token;
import verbatim.library.IndexedStory;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.question.QuestionClassifier;
import verbatim.story.Metadata;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * Questions made from a story: "How many ... were ...?" from what it counts, "What did ... say?" from what it quotes,
 * and when it was published. Each is asked first, and offered only when its answer overlaps the span that it was made
 * from. Made once for a story, from its first drafts only: asking takes as long as answering does. Thread-safe.
 */
final class Suggestions {
    private static final int MOST = 4;
    private static final int MOST_TRIED = 12;
    private static final int LONGEST_CLAUSE = 8;

    private final QuestionClassifier classifier;
    private final QuestionAnswerer answerer;
    /** By story, forgotten with it. */
    private final Map<Story, List<String>> made = Collections.synchronizedMap(new WeakHashMap<>());

    Suggestions(QuestionClassifier classifier, QuestionAnswerer answerer) {
        this.classifier = classifier;
        this.answerer = answerer;
    }

    /** A question and the span that answers it. */
    private record Draft(String question, TextSpan answer) {}

    /** At most four questions, in the order of the story. */
    List<String> of(IndexedStory story) {
        List<String> known = made.get(story.story());
        if (known != null) {
            return known;
        }
        List<String> kept = List.copyOf(tried(story));
        made.put(story.story(), kept);
        return kept;
    }

    private Set<String> tried(IndexedStory story) {
        Set<String> kept = new LinkedHashSet<>();
        List<Draft> drafts = drafts(story);
        for (Draft draft : drafts.subList(0, Math.min(MOST_TRIED, drafts.size()))) {
            if (kept.size() < MOST && !kept.contains(draft.question()) && isAnswered(draft, story)) {
                kept.add(draft.question());
            }
        }
        return kept;
    }

    private boolean isAnswered(Draft draft, IndexedStory story) {
        return answerer.answer(classifier.classify(draft.question()), story) instanceof Answer.Found found
                && found.best().span().overlaps(draft.answer());
    }

    private static List<Draft> drafts(IndexedStory story) {
        List<Draft> drafts = new ArrayList<>();
        String text = story.story().text();
        for (AnnotatedSentence sentence : story.annotated().sentences()) {
            sentence.mentions(Mention.Count.class).map(count -> counting(count, sentence.tokens(), text))
                    .forEach(draft -> addIf(drafts, draft));
            sentence.mentions(Mention.Quotation.class).map(quotation -> quoting(quotation, sentence, text))
                    .forEach(draft -> addIf(drafts, draft));
        }
        Metadata page = story.story().metadata();
        if (page.published() != null) {
            drafts.add(new Draft("When was this story published?", page.published()));
        }
        return drafts;
    }

    private static void addIf(List<Draft> drafts, @Nullable Draft draft) {
        if (draft != null) {
            drafts.add(draft);
        }
    }

    /** "12 red boats were lost" gives "How many red boats were lost?" */
    private static @Nullable Draft counting(Mention.Count count, List<Token> tokens, String text) {
        TextSpan counted = count.counted();
        if (counted == null || !counted.in(text).endsWith("s")) {
            return null;
        }
        int verb = 0;
        while (verb < tokens.size() && tokens.get(verb).span().start() < counted.end()) {
            verb++;
        }
        int end = verb;
        boolean finite = false;
        while (end < tokens.size() && end - verb < LONGEST_CLAUSE && !tokens.get(end).tag().equals("PUNCT")) {
            finite |= tokens.get(end).tag().equals("VERB");
            end++;
        }
        boolean whole = end < tokens.size() && tokens.get(end).tag().equals("PUNCT");
        if (!finite || !whole || !isFinite(tokens.get(verb))) {
            return null;
        }
        String clause = text.substring(counted.start(), tokens.get(end - 1).span().end());
        return new Draft("How many " + clause + "?", count.span());
    }

    private static boolean isFinite(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        return token.tag().equals("AUX") || token.tag().equals("VERB") && word.endsWith("ed");
    }

    private static @Nullable Draft quoting(Mention.Quotation quotation, AnnotatedSentence sentence, String text) {
        TextSpan speaker = quotation.speaker();
        if (speaker == null
                || sentence.mentions(Mention.Name.class).noneMatch(name -> speaker.contains(name.span()))) {
            return null;
        }
        return new Draft("What did " + speaker.in(text) + " say?", quotation.span());
    }
}
