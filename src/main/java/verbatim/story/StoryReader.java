package verbatim.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a news page as a {@link Story}. Thread-safe. */
public final class StoryReader {
    private static final Pattern PARAGRAPH = Pattern.compile("\\S[^\\n]*+");
    private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.?!][\"”’]?(?=\\s|$)|$)", Pattern.DOTALL);

    public static StoryReader load() {
        return new StoryReader();
    }

    /** @throws StoryException when the text is blank, or holds NUL or a lone surrogate */
    public Story read(String id, String text) throws StoryException {
        if (text.isBlank()) {
            throw new StoryException("The story is empty.");
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        Matcher matcher = PARAGRAPH.matcher(text);
        while (matcher.find()) {
            TextSpan span = new TextSpan(matcher.start(), matcher.end());
            paragraphs.add(new Paragraph(span, sentences(span, text)));
        }
        TextSpan headline = paragraphs.removeFirst().span();
        return new Story(id, text, new Metadata(headline, null, null, null, null, null, null), paragraphs, List.of());
    }

    private static List<TextSpan> sentences(TextSpan paragraph, String text) {
        Matcher matcher = SENTENCE.matcher(text).region(paragraph.start(), paragraph.end());
        List<TextSpan> sentences = new ArrayList<>();
        while (matcher.find()) {
            sentences.add(new TextSpan(matcher.start(), matcher.end()));
        }
        return sentences;
    }
}
