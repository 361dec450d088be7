package verbatim.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.answering.AnswerSpan;
import verbatim.answering.QuestionAnswerer;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.mention.People;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;
import verbatim.reading.Exchange;
import verbatim.story.Story;

/**
 * From what is typed to what is asked, and its answers: the question in a ramble, spelt right, taken apart where it is
 * two, and each part made to stand alone. Where a part may be meant as typed or as rewritten, both are tried.
 * Thread-safe.
 */
final class Understanding {
    /** The rewritten question is taken though the typed one's answer is more probable by so little. */
    private static final double LEANING = 0.3;
    private static final double SURE = 0.5;
    /** From here on an answer is so probable that the typed question need not be read for. */
    private static final double ENOUGH = 0.75;
    /** A ramble is worth showing without what is left out of it from so many characters on. */
    private static final int LONG_RAMBLE = 25;

    private final QuestionClassifier classifier;
    private final QuestionAnswerer answerer;
    private final WordNet wordNet;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<Story, StoryWords> known = Collections.synchronizedMap(new WeakHashMap<>());

    Understanding(QuestionClassifier classifier, QuestionAnswerer answerer, WordNet wordNet) {
        this.classifier = classifier;
        this.answerer = answerer;
        this.wordNet = wordNet;
    }

    /**
     * What is asked, in words that are spelt right.
     *
     * @param changed whether it differs from what was typed by more than politeness
     */
    record Taken(Question question, boolean changed) {}

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

    /** Each part of the question with its answer; the parts before a part are history to it. */
    List<Part> answered(Question question, List<Turn> earlier, IndexedStory story) {
        List<Turn> turns = new ArrayList<>(earlier);
        List<Part> parts = new ArrayList<>();
        List<String> typed = QuestionParts.of(question);
        for (String each : typed) {
            Part part = part(typed.size() == 1 ? question : classifier.classify(each), turns, story);
            parts.add(part);
            turns.add(part.turn(story.story()));
        }
        return parts;
    }

    /**
     * A question that does not stand alone is read behind what was said before: rewritten, where that can be done, and as typed
     * too unless the rewritten one has a good answer.
     */
    private Part part(Question typed, List<Turn> earlier, IndexedStory story) {
        FollowUps followUps = followUps(story);
        String rewritten = followUps.of(typed, earlier);
        boolean same = rewritten == null || rewritten.equalsIgnoreCase(typed.text());
        Question said = same && followUps.standsAlone(typed) ? null : said(earlier, story.story());
        if (same) {
            return new Part(answerer.answer(typed.after(said), story), false);
        }
        Answer meant = answerer.answer(classifier.classify(rewritten).after(said), story);
        if (isEnough(meant)) {
            return new Part(meant, true);
        }
        Answer asTyped = answerer.answer(typed.after(said), story);
        return isRather(asTyped, meant) ? new Part(asTyped, false) : new Part(meant, true);
    }

    private @Nullable Question said(List<Turn> earlier, Story story) {
        List<Exchange> exchanges = earlier.stream().map(turn -> new Exchange(turn.question(),
                turn.answer() == null ? null : turn.answer().in(story.text()))).toList();
        return exchanges.isEmpty() ? null : classifier.classify(Exchange.text(exchanges));
    }

    private static boolean isEnough(Answer answer) {
        return answer instanceof Answer.Found && answer.confidence() > ENOUGH;
    }

    /** Whether the answer to the typed question is the one to give, rather than that to the rewritten one. */
    private static boolean isRather(Answer other, Answer meant) {
        return other instanceof Answer.Found && (meant instanceof Answer.Found
                ? other.confidence() > meant.confidence() + LEANING
                : other.confidence() > SURE);
    }

    private FollowUps followUps(IndexedStory story) {
        return new FollowUps(wordNet, classifier::classify, story.annotated(), words(story));
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

    /**
     * One of the questions that were asked.
     *
     * @param rewritten whether the question before it was needed to understand it
     */
    record Part(Answer answer, boolean rewritten) {
        Turn turn(Story story) {
            AnswerSpan span = span();
            return new Turn(story.id(), story.version(), answer.question().text(), answer.question().type(),
                    span == null ? null : span.span(),
                    span == null ? null : span.passage().span());
        }

        @Nullable
        AnswerSpan span() {
            return answer instanceof Answer.Found found ? found.best() : null;
        }
    }
}
