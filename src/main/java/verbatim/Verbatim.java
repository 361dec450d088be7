package verbatim;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import verbatim.answering.Attributions;
import verbatim.answering.Choice;
import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.Chat;
import verbatim.language.ModelException;
import verbatim.library.Library;
import verbatim.question.QuestionClassifier;
import verbatim.reading.Reading;
import verbatim.reading.SpanReader;

/**
 * The parts of a running Verbatim, loaded once: the door for Java programs. Thread-safe.
 *
 * @param library where stories are added and removed
 * @param classifier tells what a question asks for
 * @param chat where questions are asked
 */
public record Verbatim(Library library, QuestionClassifier classifier, Chat chat) {

    /**
     * Loads the models; the library is empty.
     *
     * @throws ModelException with a sentence that says which model is missing or damaged
     */
    public static Verbatim load() {
        try {
            return loadTogether();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ModelException cause ? cause : e;
        }
    }

    private static Verbatim loadTogether() {
        CompletableFuture<SpanReader> reader = CompletableFuture.supplyAsync(SpanReader::load);
        Foundation base = Foundation.load();
        Reading reading = base.reading(reader.join());
        QuestionAnswerer answerer = new QuestionAnswerer(reading, Choice.load(), new Attributions(base.wordNet()));
        return new Verbatim(base.library(), base.classifier(),
                new Chat(base.library(), base.classifier(), answerer, base.wordNet()));
    }
}
