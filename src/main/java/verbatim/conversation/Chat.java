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
import verbatim.question.QuestionClassifier;

/**
 * The one call that the page, the command line and the evaluation go through. Every answer is a span of the story that
 * was asked. Thread-safe.
 */
public final class Chat {
    private static final int CONVERSATIONS = 2_000;
    private static final Duration SILENCE = Duration.ofHours(2);

    private final Library library;
    private final Understanding understanding;
    private final Suggestions suggestions;
    private final Replies replies;
    private final SmallTalk smallTalk;
    private final Conversations conversations = new Conversations(CONVERSATIONS, SILENCE, System::nanoTime);

    public Chat(Library library, QuestionClassifier classifier, QuestionAnswerer answerer, WordNet wordNet) {
        this.library = library;
        this.understanding = new Understanding(classifier, answerer, wordNet);
        this.suggestions = new Suggestions(classifier, answerer, new QuestionDrafts(wordNet));
        this.replies = new Replies(suggestions);
        this.smallTalk = new SmallTalk(wordNet);
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
        return conversation.ask(ask.story(), earlier -> step(ask, earlier, story, conversation.id(), started));
    }

    private Step step(Ask ask, List<Turn> earlier, IndexedStory story, String conversation, long started) {
        Taken taken = understanding.taken(ask.question(), story);
        Replies.Frame frame = new Replies.Frame(story, conversation, earlier, ask.explain(), started);
        boolean leans = !earlier.isEmpty() && Opening.of(ask.question()).kind() != Opening.Kind.NONE;
        String phrase = leans ? null : smallTalk.phrase(taken.question(), story);
        if (phrase != null) {
            return new Step(replies.smallTalk(phrase, taken.question(), frame), List.of());
        }
        if (Instructions.isOne(taken.question()) || SmallTalk.isNonsense(taken.question(), story)) {
            return new Step(replies.toInstruction(taken.question(), frame), List.of());
        }
        List<Part> parts = understanding.answered(taken.question(), earlier, story);
        return new Step(replies.of(parts, taken.changed(), frame),
                parts.stream().map(part -> part.turn(ask.story())).toList());
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
