package verbatim.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.AcrossStories.Told;
import verbatim.conversation.Conversation.Step;
import verbatim.conversation.Parts.Part;
import verbatim.conversation.Understanding.Taken;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.library.StoryFilter;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;
import verbatim.story.Story;

/**
 * The one call that the page, the command line and the evaluation go through. Every answer is a span of the story that
 * was asked. Thread-safe.
 */
public final class Chat {
    private static final int CONVERSATIONS = 2_000;
    private static final Duration SILENCE = Duration.ofHours(2);

    private final Library library;
    private final Understanding understanding;
    private final Parts parts;
    private final Suggestions suggestions;
    private final Replies replies;
    private final SmallTalk smallTalk;
    private final Instructions instructions;
    private final AcrossStories across;
    private final Conversations conversations = new Conversations(CONVERSATIONS, SILENCE, System::nanoTime);

    public Chat(Library library, QuestionClassifier classifier, QuestionAnswerer answerer, WordNet wordNet) {
        this.library = library;
        this.understanding = new Understanding(classifier, wordNet, ReferentChoice.load());
        this.parts = new Parts(classifier, understanding, answerer);
        this.suggestions = new Suggestions(classifier, answerer, new QuestionDrafts(wordNet));
        this.replies = new Replies(suggestions);
        this.smallTalk = new SmallTalk(wordNet);
        this.instructions = new Instructions(wordNet);
        this.across = new AcrossStories(library, understanding, parts);
        library.onRemoval(card -> conversations.forgetStory(card.id()));
    }

    /**
     * Answers a question, after those that were asked before it in the same conversation.
     *
     * @throws UnknownStoryException when the library holds no story with that id
     */
    public Reply ask(Ask ask) throws UnknownStoryException {
        long started = System.nanoTime();
        if (ask.scope() != null) {
            return askSeveral(ask, ask.scope(), started);
        }
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
        Replies.Frame frame = new Replies.Frame(story, false, conversation, earlier, ask.explain(), started);
        boolean leans = !earlier.isEmpty() && Opening.of(ask.question()).kind() != Opening.Kind.NONE;
        BooleanSupplier used = () -> !story.passages().search(taken.question(), 1).isEmpty();
        String phrase = leans ? null : smallTalk.phrase(taken.question(), used);
        if (phrase != null) {
            return new Step(replies.smallTalk(phrase, taken.question(), frame), List.of());
        }
        if (instructions.isOne(taken.question()) || SmallTalk.isNonsense(taken.question(), used)) {
            return new Step(replies.missing(taken.question(), frame), List.of());
        }
        List<Part> answered = parts.answered(taken.question(), earlier, story);
        return new Step(replies.of(answered, taken.changed(), frame),
                answered.stream().map(part -> part.turn(story.story())).toList());
    }

    private Reply askSeveral(Ask ask, StoryFilter scope, long started) throws UnknownStoryException {
        for (String id : scope.ids() == null ? Set.<String>of() : scope.ids()) {
            library.card(id).orElseThrow(() -> new UnknownStoryException(id));
        }
        Conversation conversation = conversations.continued(ask.conversation());
        Reply reply = conversation.ask(earlier -> severalStep(ask.question(), scope, new Replies.Frame(null, true,
                conversation.id(), earlier, ask.explain(), started)));
        Stream.ofNullable(reply.story()).map(Story::id).filter(id -> library.card(id).isEmpty())
                .forEach(conversation::forget);
        return reply;
    }

    /** A question that leans on an answer goes to the story that gave it, unless it names what is not in there. */
    private Step severalStep(String typed, StoryFilter scope, Replies.Frame frame) {
        List<Turn> earlier = frame.earlier();
        IndexedStory last = across.last(earlier, scope).orElse(null);
        String alone = last == null ? null : understanding.standingAlone(typed, AcrossStories.of(last, earlier), last);
        if (last != null && alone != null && AcrossStories.namesOnlyWhatIsIn(last, understanding.question(typed))) {
            return told(List.of(across.told(typed, last, earlier)), false, frame);
        }
        Question question = understanding.question(alone == null ? typed : alone);
        BooleanSupplier used = () -> !library.search(question, scope, 1).isEmpty();
        String phrase = smallTalk.phrase(question, used);
        if (phrase != null) {
            return new Step(replies.smallTalk(phrase, question, frame), List.of());
        }
        List<Told> told = instructions.isOne(question) || SmallTalk.isNonsense(question, used)
                ? List.of()
                : across.told(alone == null ? typed : alone, question, scope, earlier);
        return told.isEmpty() ? new Step(replies.missing(question, frame), List.of())
                : told(told, alone != null, frame);
    }

    private Step told(List<Told> told, boolean changed, Replies.Frame frame) {
        Told best = told.getFirst();
        return new Step(replies.across(told, changed, frame),
                best.parts().stream().map(part -> part.turn(best.story().story())).toList());
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
