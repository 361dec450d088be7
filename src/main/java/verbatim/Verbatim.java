package verbatim;

import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.Chat;
import verbatim.language.Tagger;
import verbatim.library.Library;
import verbatim.mention.Annotator;
import verbatim.question.QuestionClassifier;
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
        Library library = new Library(StoryReader.load(), new Annotator(tagger));
        QuestionClassifier classifier = QuestionClassifier.load(tagger);
        return new Verbatim(library, classifier, new Chat(library, classifier, new QuestionAnswerer()));
    }
}
