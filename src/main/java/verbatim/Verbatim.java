package verbatim;

import verbatim.answering.QuestionAnswerer;
import verbatim.conversation.Chat;
import verbatim.language.Tagger;
import verbatim.language.WordNet;
import verbatim.library.Library;
import verbatim.question.QuestionClassifier;
import verbatim.story.StoryReader;

/**
 * The parts of a running Verbatim, loaded once: the door for Java programs. Thread-safe.
 *
 * @param library where stories are added and removed
 * @param chat where questions are asked
 */
public record Verbatim(Library library, Chat chat) {

    /** Loads the models; the library is empty. */
    public static Verbatim load() {
        Tagger tagger = Tagger.load();
        Library library = new Library(StoryReader.load());
        return new Verbatim(library,
                new Chat(library, QuestionClassifier.load(tagger, WordNet.load()), new QuestionAnswerer()));
    }
}
