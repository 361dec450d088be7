package verbatim.story;

import java.util.List;

/**
 * Reads the copied text of a news page as a {@link Story}: tells the story's paragraphs from the page's furniture, finds
 * what the page says about itself, and cuts the paragraphs into sentences. What it cannot place it takes as a paragraph,
 * so that a plain text loses nothing. Time and memory grow with the length of the text. Thread-safe.
 */
public final class StoryReader {
    private final Sentences sentences;

    private StoryReader(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A reader with the sentence model from the class path. */
    public static StoryReader load() {
        return new StoryReader(Sentences.load());
    }

    /**
     * The text that a story has: without a byte order mark, and with a title that was given beside it put in front as
     * its first line. A blank title is none.
     *
     * @throws StoryException as {@link #read} does
     */
    public static String text(String title, String text) throws StoryException {
        String checked = StoryText.checked(text);
        return title.isBlank() ? checked : StoryText.checked(title.strip() + "\n\n" + checked);
    }

    /** What the page says about itself, found without cutting the text into sentences: in a small part of the time. */
    public static Metadata metadata(String text) {
        return PageLayout.of(text).metadata();
    }

    /**
     * The story that a text is.
     *
     * @throws StoryException when the text is blank, or holds NUL or half a surrogate pair; the message is a sentence
     *         for the person who gave it
     */
    public Story read(String id, String text) throws StoryException {
        String checked = StoryText.checked(text);
        PageLayout layout = PageLayout.of(checked);
        List<Paragraph> paragraphs = layout.paragraphs().stream()
                .map(span -> new Paragraph(span, sentences.in(checked, layout.withoutDateline(span)))).toList();
        return new Story(id, checked, layout.metadata(), paragraphs, layout.furniture());
    }
}
