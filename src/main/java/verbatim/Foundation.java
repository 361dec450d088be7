package verbatim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import verbatim.language.Tagger;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;
import verbatim.mention.Annotator;
import verbatim.question.QuestionClassifier;
import verbatim.reading.Reading;
import verbatim.reading.SpanReader;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.StoryReader;

/** What answering and training both stand on, loaded once. */
record Foundation(WordNet wordNet, EnglishTerms english, Library library, QuestionClassifier classifier) {
    /** With a library in memory. */
    static Foundation load() {
        return load(null);
    }

    /**
     * Loads the larger models side by side.
     *
     * @param folder where the library lies; null for one in memory
     * @throws UncheckedIOException when the folder cannot be read
     */
    static Foundation load(@Nullable LibraryFolder folder) {
        CompletableFuture<StoryReader> stories = CompletableFuture.supplyAsync(StoryReader::load);
        WordNet wordNet = WordNet.load();
        EnglishTerms english = new EnglishTerms();
        Tagger tagger = Tagger.load();
        CompletableFuture<QuestionClassifier> classifier = CompletableFuture
                .supplyAsync(() -> QuestionClassifier.load(tagger, wordNet));
        Library library = library(folder, stories.join(), new Annotator(tagger), english, wordNet);
        return new Foundation(wordNet, english, library, classifier.join());
    }

    private static Library library(@Nullable LibraryFolder folder, StoryReader reader, Annotator annotator,
            EnglishTerms english, WordNet wordNet) {
        try {
            return folder == null
                    ? new Library(reader, annotator, english, wordNet)
                    : new Library(reader, story -> IndexedStory.of(story, annotator, english, wordNet), english,
                            folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading reading(SpanReader reader) {
        return new Reading(reader, english, wordNet);
    }
}
