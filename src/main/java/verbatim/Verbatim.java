package verbatim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Attributions;
import verbatim.answering.Choice;
import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.Chat;
import verbatim.language.ModelException;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;
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
        return loaded(null);
    }

    /**
     * Loads the models and opens the library that lies in a folder.
     *
     * @throws ModelException with a sentence that says which model is missing or damaged
     * @throws IOException when the folder cannot be read or written, or a later Verbatim has written it
     */
    public static Verbatim load(LibraryFolder folder) throws IOException {
        try {
            return loaded(folder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Verbatim loaded(@Nullable LibraryFolder folder) {
        try {
            return loadTogether(folder);
        } catch (CompletionException e) {
            throw e.getCause() instanceof ModelException cause ? cause : e;
        }
    }

    private static Verbatim loadTogether(@Nullable LibraryFolder folder) {
        CompletableFuture<SpanReader> reader = CompletableFuture.supplyAsync(SpanReader::load);
        Foundation base = Foundation.load(folder);
        Reading reading = base.reading(reader.join());
        QuestionAnswerer answerer = new QuestionAnswerer(reading, Choice.load(), new Attributions(base.wordNet()));
        return new Verbatim(base.library(), base.classifier(),
                new Chat(base.library(), base.classifier(), answerer, base.wordNet()));
    }
}
