package verbatim;

import java.io.IOException;
import verbatim.language.Tagger;
import verbatim.language.WordNet;
import verbatim.library.Capacity;
import verbatim.library.IndexedStory;
import verbatim.library.Library;
import verbatim.library.LibraryFolder;
import verbatim.mention.Annotator;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.question.Question;
import verbatim.question.QuestionType;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.Story;
import verbatim.story.StoryException;
import verbatim.story.StoryReader;

/** What tests read from the class path once; all of it is thread-safe and, but for a library, never changes. */
public final class Loaded {
    public static final Tagger TAGGER = Tagger.load();
    public static final WordNet WORD_NET = WordNet.load();
    public static final EnglishTerms ENGLISH = new EnglishTerms();

    private static final StoryReader READER = StoryReader.load();

    private Loaded() {}

    /** A whole Verbatim, its models included. Tests share its library: they look only at stories of their own. */
    public static Verbatim verbatim() {
        return Whole.VERBATIM;
    }

    private static final class Whole {
        static final Verbatim VERBATIM = Verbatim.load();
    }

    /** An empty library. */
    public static Library library() {
        return new Library(READER, new Annotator(TAGGER), ENGLISH, WORD_NET);
    }

    /** The library that lies in a folder. */
    public static Library library(LibraryFolder folder) throws IOException {
        return new Library(READER,
                story -> IndexedStory.of(story, new Annotator(TAGGER), ENGLISH, WORD_NET), ENGLISH, folder);
    }

    /** An empty library that holds no more than this. */
    public static Library library(int mostStories, long mostBytes) {
        return new Library(READER, new Annotator(TAGGER), ENGLISH, WORD_NET, new Capacity(mostStories, mostBytes));
    }

    public static AnnotatedStory story(String text) throws StoryException {
        return new Annotator(TAGGER).annotate(READER.read("test", text));
    }

    /** A story that is in no library. */
    public static Story read(String id, String text) throws StoryException {
        return READER.read(id, text);
    }

    /** The first sentence of a text. */
    public static AnnotatedSentence sentence(String text) throws StoryException {
        return story(text).sentences().getFirst();
    }

    /** A question whose type is given, so that no test depends on the classifier; nothing is known of its focus. */
    public static Question question(String text, String type) {
        return new Question(text, TAGGER.tag(text), new QuestionType(type), 1, 0, TAGGER.tag(text).size(), -1, -1,
                null);
    }
}
