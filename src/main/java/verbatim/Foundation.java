package verbatim;

import verbatim.language.ModelFile;
import verbatim.language.Tagger;
import verbatim.language.WordNet;
import verbatim.library.Library;
import verbatim.mention.Annotator;
import verbatim.question.QuestionClassifier;
import verbatim.reading.CandidateRanker;
import verbatim.reading.Reading;
import verbatim.reading.SpanReader;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.StoryReader;

/** What answering and training both stand on, loaded once. */
record Foundation(WordNet wordNet, EnglishTerms english, Library library, QuestionClassifier classifier) {
    static Foundation load() {
        Tagger tagger = Tagger.load();
        WordNet wordNet = WordNet.load();
        EnglishTerms english = new EnglishTerms();
        return new Foundation(wordNet, english,
                new Library(StoryReader.load(), new Annotator(tagger), english, wordNet),
                QuestionClassifier.load(tagger, wordNet));
    }

    /** Both readers together, the ranker with its model. */
    Reading reading(SpanReader reader) {
        CandidateRanker ranker = new CandidateRanker(ModelFile.load("answer-ranker.bin"), english, wordNet);
        return new Reading(reader, ranker, english, wordNet);
    }
}
