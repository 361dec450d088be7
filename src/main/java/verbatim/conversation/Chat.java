package verbatim.conversation;

import java.util.List;
import java.util.UUID;
import verbatim.answering.Answer;
import verbatim.answering.QuestionAnswerer;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;

/**
 * The one call that the page, the command line and the evaluation go through. Every answer is a span of the story that
 * was asked. Thread-safe.
 */
public final class Chat {
    private final Library library;
    private final QuestionClassifier classifier;
    private final QuestionAnswerer answerer;

    public Chat(Library library, QuestionClassifier classifier, QuestionAnswerer answerer) {
        this.library = library;
        this.classifier = classifier;
        this.answerer = answerer;
    }

    /** @throws UnknownStoryException when the library holds no story with that id */
    public Reply ask(Ask ask) throws UnknownStoryException {
        long started = System.nanoTime();
        IndexedStory indexed = library.find(ask.story()).orElseThrow(() -> new UnknownStoryException(ask.story()));
        Question question = classifier.classify(ask.question());
        Answer answer = answerer.answer(question, indexed);
        String conversation = ask.conversation() == null ? UUID.randomUUID().toString() : ask.conversation();
        double millis = (System.nanoTime() - started) / 1e6;
        return switch (answer) {
            case Answer.Found found -> new Reply(Reply.Status.ANSWERED, found.best().span().in(indexed.story().text()),
                    found.best(), found.best().passage(), found.confidence(), question.type(),
                    question.typeProbability(), found.alternatives(), null, List.of(), null, indexed.story(),
                    conversation, millis);
            case Answer.NotInStory missing -> new Reply(Reply.Status.NOT_IN_STORY, "The story does not say.", null,
                    missing.nearest(), missing.confidence(), question.type(), question.typeProbability(), List.of(),
                    null, List.of(), null, indexed.story(), conversation, millis);
        };
    }

    /** Questions that the story answers, made from the story, each tried before it is offered. */
    public List<String> suggestions(String story) throws UnknownStoryException {
        library.find(story).orElseThrow(() -> new UnknownStoryException(story));
        return List.of();
    }
}
