package verbatim.conversation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Referents.Chooser;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.mention.People;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;
import verbatim.reading.Exchange;
import verbatim.story.Story;

/**
 * From what is typed to what is asked: the question in a ramble, spelt right, and what it means after those before it.
 * Thread-safe.
 */
final class Understanding {
    /** A ramble is worth showing without what is left out of it from so many characters on. */
    private static final int LONG_RAMBLE = 25;

    private final QuestionClassifier classifier;
    private final WordNet wordNet;
    private final Chooser chooser;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<Story, StoryWords> known = Collections.synchronizedMap(new WeakHashMap<>());

    Understanding(QuestionClassifier classifier, WordNet wordNet, Chooser chooser) {
        this.chooser = chooser;
        this.classifier = classifier;
        this.wordNet = wordNet;
    }

    /**
     * What is asked, in words that are spelt right.
     *
     * @param changed whether it differs from what was typed by more than politeness
     */
    record Taken(Question question, boolean changed) {}

    /**
     * What a question means in its conversation. What does not stand alone is to be read behind what was said before.
     *
     * @param question in words that stand alone, where it needs them and what it leans on is known
     * @param typed the question as typed where that may be meant too; null where the two are one, or what was typed is a
     *        fragment that says too little
     * @param rewritten whether the question is in other words than were typed
     */
    record Meant(Question question, @Nullable Question typed, boolean rewritten) {}

    /** The question in what was typed, as far as it can be told before a story is known. */
    Question question(String typed) {
        Question whole = classifier.classify(typed);
        String cut = Ramble.question(whole);
        return cut.equals(typed) ? whole : classifier.classify(cut);
    }

    /** A question that leans on a story's turns, made to stand alone; null when it stands alone as it is. */
    @Nullable
    String standingAlone(String typed, List<Turn> earlier, IndexedStory story) {
        String rewritten = followUps(story).of(classifier.classify(typed), earlier);
        return rewritten == null || rewritten.equalsIgnoreCase(typed) ? null : rewritten;
    }

    /** Finds the question in what was typed, and spells it right. */
    Taken taken(String typed, IndexedStory story) {
        Question whole = classifier.classify(typed);
        String cut = withOpening(typed.strip(), Ramble.question(whole));
        Question question = cut.equals(typed) ? whole : classifier.classify(cut);
        String corrected = words(story).spelling().corrected(question);
        boolean changed = !corrected.equals(cut) || typed.strip().length() - cut.length() >= LONG_RAMBLE;
        return new Taken(corrected.equals(cut) ? question : classifier.classify(corrected), changed);
    }

    /** "sorry i meant the airline, what did they offer": what leads from one question to the next is no ramble. */
    private String withOpening(String typed, String cut) {
        Opening opening = Opening.of(typed);
        if (opening.kind() == Opening.Kind.NONE || cut.length() >= opening.rest().length()) {
            return cut;
        }
        String rest = Ramble.question(classifier.classify(opening.rest()));
        boolean more = rest.length() > cut.length() && rest.endsWith(cut);
        return more ? typed.substring(0, typed.length() - opening.rest().length()) + rest : cut;
    }

    /** What a question means after earlier turns. */
    Meant meant(Question typed, List<Turn> earlier, IndexedStory story) {
        FollowUps followUps = followUps(story);
        String rewritten = followUps.of(typed, earlier);
        boolean same = rewritten == null || rewritten.equalsIgnoreCase(typed.text());
        Question question = same ? typed : classifier.classify(rewritten);
        if (earlier.isEmpty() || same && followUps.standsAlone(typed)) {
            return new Meant(question, null, !same);
        }
        Question said = classifier.classify(Exchange.text(exchanges(earlier, story.story())));
        boolean either = !same && followUps.isWhole(typed);
        return new Meant(question.after(said), either ? typed.after(said) : null, !same);
    }

    private static List<Exchange> exchanges(List<Turn> turns, Story story) {
        return turns.stream().map(turn -> new Exchange(turn.question(),
                turn.answer() == null ? null : turn.answer().in(story.text()))).toList();
    }

    private FollowUps followUps(IndexedStory story) {
        return new FollowUps(wordNet, chooser, classifier::classify, story.annotated(), words(story));
    }

    private StoryWords words(IndexedStory story) {
        StoryWords words = known.get(story.story());
        if (words == null) {
            words = new StoryWords(new People(story.annotated(), wordNet),
                    new Spelling(story.annotated(), vocabulary, wordNet));
            known.put(story.story(), words);
        }
        return words;
    }
}
