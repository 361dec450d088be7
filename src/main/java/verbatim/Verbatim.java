package verbatim;

import verbatim.answering.Attributions;
import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.Chat;
import verbatim.language.ModelFile;
import verbatim.language.Tagger;
import verbatim.language.WordNet;
import verbatim.library.Library;
import verbatim.mention.Annotator;
import verbatim.question.QuestionClassifier;
import verbatim.reading.CandidateRanker;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.StoryReader;

/**
 * The parts of a running Verbatim, loaded once: the door for Java programs. Thread-safe.
 *
 * @param library where stories are added and removed
 * @param classifier tells what a question asks for
 * @param chat where questions are asked
 */
public record Verbatim(Library library, QuestionClassifier classifier, Chat chat) {

    /** Loads the models; the library is empty. */
    public static Verbatim load() {
        Tagger tagger = Tagger.load();
        WordNet wordNet = WordNet.load();
        EnglishTerms english = new EnglishTerms();
        Library library = new Library(StoryReader.load(), new Annotator(tagger), english, wordNet);
        QuestionClassifier classifier = QuestionClassifier.load(tagger, wordNet);
        CandidateRanker ranker = new CandidateRanker(ModelFile.load("answer-ranker.bin"), english, wordNet);
        QuestionAnswerer answerer = new QuestionAnswerer(ranker, ModelFile.load("answer-choice.bin"),
                new Attributions(wordNet));
        return new Verbatim(library, classifier, new Chat(library, classifier, answerer));
    }
}
