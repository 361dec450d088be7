package verbatim.conversation;

import java.time.Duration;
import java.util.List;
import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.Conversation.Step;
import verbatim.conversation.Understanding.Part;
import verbatim.conversation.Understanding.Taken;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;

/**
 * The one call that the page, the command line and the evaluation go through. Every answer is a span of the story that
 * was asked. Thread-safe.
 */
public final class Chat {
    private static final String SMALL_TALK = "CHAT";
    private static final int CONVERSATIONS = 2_000;
    private static final Duration SILENCE = Duration.ofHours(2);

    private final Library library;
    private final Understanding understanding;
    private final Suggestions suggestions;
    private final Replies replies;
    private final Conversations conversations = new Conversations(CONVERSATIONS, SILENCE, System::nanoTime);

    public Chat(Library library, QuestionClassifier classifier, QuestionAnswerer answerer, WordNet wordNet) {
        this.library = library;
        this.understanding = new Understanding(classifier, answerer, wordNet);
        this.suggestions = new Suggestions(classifier, answerer, new QuestionDrafts(wordNet));
        this.replies = new Replies(suggestions);
        library.onRemoval(card -> conversations.forgetStory(card.id()));
    }

    /**
     * Answers a question, after those that were asked before it in the same conversation.
     *
     * @throws UnknownStoryException when the library holds no story with that id
     */
    public Reply ask(Ask ask) throws UnknownStoryException {
        long started = System.nanoTime();
        IndexedStory story = find(ask.story());
        Conversation conversation = conversations.continued(ask.conversation());
        Reply reply = conversation.ask(story.story(), earlier -> step(ask, earlier, story, conversation.id(), started));
        if (library.card(ask.story()).isEmpty()) {
            conversation.forget(ask.story());
        }
        return reply;
    }

    private Step step(Ask ask, List<Turn> earlier, IndexedStory story, String conversation, long started) {
        Taken taken = understanding.taken(ask.question(), story);
        Replies.Frame frame = new Replies.Frame(story, conversation, earlier, ask.explain(), started);
        boolean leans = !earlier.isEmpty() && Opening.of(ask.question()).kind() != Opening.Kind.NONE;
        if (!leans && isSmallTalk(taken.question(), story)) {
            return new Step(replies.smallTalk(taken.question(), frame), List.of());
        }
        if (Instructions.isOne(taken.question())) {
            return new Step(replies.toInstruction(taken.question(), frame), List.of());
        }
        List<Part> parts = understanding.answered(taken.question(), earlier, story);
        return new Step(replies.of(parts, taken.changed(), frame),
                parts.stream().map(part -> part.turn(story.story())).toList());
    }

    /** In doubt, a few words that the story uses too are a question about it. */
    private static boolean isSmallTalk(Question question, IndexedStory story) {
        return question.isClearly(SMALL_TALK) || question.type().coarse().equals(SMALL_TALK)
                && story.passages().search(question, 1).isEmpty();
    }

    /** Forgets a conversation; false when none of that id is going on. */
    public boolean forget(String conversation) {
        return conversations.forget(conversation);
    }

    private IndexedStory find(String story) throws UnknownStoryException {
        return library.find(story).orElseThrow(() -> new UnknownStoryException(story));
    }

    /**
     * Questions that the story answers, made from the story, each tried before it is offered.
     *
     * @throws UnknownStoryException when the library holds no story with that id
     */
    public List<String> suggestions(String story) throws UnknownStoryException {
        return suggestions.of(find(story));
    }
}
