package verbatim.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Answer;
import verbatim.answering.QuestionAnswerer;
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
    private static final int CONVERSATIONS = 10_000;

    private final Library library;
    private final QuestionClassifier classifier;
    private final QuestionAnswerer answerer;
    private final Suggestions suggestions;
    private final Conversations conversations = new Conversations(CONVERSATIONS);
    private final Phrases phrases = Phrases.load();

    public Chat(Library library, QuestionClassifier classifier, QuestionAnswerer answerer, WordNet wordNet) {
        this.library = library;
        this.classifier = classifier;
        this.answerer = answerer;
        this.suggestions = new Suggestions(classifier, answerer, new QuestionDrafts(wordNet));
    }

    /**
     * @throws UnknownStoryException when the library holds no story with that id
     */
    public Reply ask(Ask ask) throws UnknownStoryException {
        long started = System.nanoTime();
        IndexedStory story = find(ask.story());
        Question question = classifier.classify(ask.question());
        String conversation = conversations.continued(ask.conversation());
        if (isSmallTalk(question, story)) {
            return smallTalk(question, story, conversation, started);
        }
        Answer answer = answerer.answer(question, story);
        Explanation explanation = ask.explain()
                ? new Explanation(story.passages().terms(question), answer.passages())
                : null;
        return reply(answer, story, explanation, conversation, started);
    }

    /** In doubt, a few words that the story uses too are a question about it. */
    private static boolean isSmallTalk(Question question, IndexedStory story) {
        return question.isClearly(SMALL_TALK) || question.type().coarse().equals(SMALL_TALK)
                && story.passages().search(question, 1).isEmpty();
    }

    private IndexedStory find(String story) throws UnknownStoryException {
        return library.find(story).orElseThrow(() -> new UnknownStoryException(story));
    }

    private Reply smallTalk(Question question, IndexedStory story, String conversation, long started) {
        return new Reply(Reply.Status.CHAT, phrases.get(question.type().fine()), null, null, null, question.type(),
                question.typeProbability(), List.of(), null, List.of(), null, story.story(), conversation,
                millis(started));
    }

    private Reply reply(Answer answer, IndexedStory story, @Nullable Explanation explanation, String conversation,
            long started) {
        Question question = answer.question();
        return switch (answer) {
            case Answer.Found found -> new Reply(Reply.Status.ANSWERED, found.best().span().in(story.story().text()),
                    found.best(), found.best().passage(), found.confidence(), question.type(),
                    question.typeProbability(), found.alternatives(), null, List.of(), explanation, story.story(),
                    conversation, millis(started));
            case Answer.NotInStory missing -> new Reply(Reply.Status.NOT_IN_STORY, phrases.get("not-in-story"), null,
                    missing.nearest(), missing.confidence(), question.type(), question.typeProbability(), List.of(),
                    null, suggestions.of(story), explanation, story.story(), conversation, millis(started));
        };
    }

    private static double millis(long started) {
        return (System.nanoTime() - started) / 1e6;
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
