package verbatim;

import java.util.concurrent.CompletableFuture;
import verbatim.language.Tagger;
import verbatim.language.WordNet;
import verbatim.library.Library;
import verbatim.mention.Annotator;
import verbatim.question.QuestionClassifier;
import verbatim.reading.Reading;
import verbatim.reading.SpanReader;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.StoryReader;

/** What answering and training both stand on, loaded once. */
record Foundation(WordNet wordNet, EnglishTerms english, Library library, QuestionClassifier classifier) {
    /** Loads the larger models side by side. */
    static Foundation load() {
        CompletableFuture<StoryReader> stories = CompletableFuture.supplyAsync(StoryReader::load);
        WordNet wordNet = WordNet.load();
        EnglishTerms english = new EnglishTerms();
        Tagger tagger = Tagger.load();
        CompletableFuture<QuestionClassifier> classifier = CompletableFuture
                .supplyAsync(() -> QuestionClassifier.load(tagger, wordNet));
        Library library = new Library(stories.join(), new Annotator(tagger), english, wordNet);
        return new Foundation(wordNet, english, library, classifier.join());
    }

    Reading reading(SpanReader reader) {
        return new Reading(reader, english, wordNet);
    }
}
