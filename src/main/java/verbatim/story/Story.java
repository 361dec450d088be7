package verbatim.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A news story: its whole text, and where in it the headline, the metadata, the paragraphs and the furniture of the
 * page stand. Every span is in UTF-16 code units of {@link #text()} and never splits a surrogate pair. Immutable.
 *
 * @param furniture lines of the page that are not the story: share lines, "Also read", repeated headlines
 */
public record Story(String id, String text, Metadata metadata, List<Paragraph> paragraphs, List<TextSpan> furniture) {
    private static final int VERSION_DIGITS = 16;

    public Story {
        paragraphs = List.copyOf(paragraphs);
        furniture = List.copyOf(furniture);
    }

    /** The first 16 hexadecimal digits of SHA-256 over the text in UTF-8: equal for equal texts. */
    public String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Everything that can hold an answer, in the order of the text: the headline, if there is one, and the sentences. */
    public List<Passage> sentences() {
        List<Passage> sentences = new ArrayList<>();
        if (metadata.headline() != null) {
            sentences.add(new Passage(metadata.headline(), Passage.HEADLINE));
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            for (TextSpan sentence : paragraphs.get(i).sentences()) {
                sentences.add(new Passage(sentence, i));
            }
        }
        return sentences;
    }

    /** The headline's words, or an empty string when the story has none. */
    public String title() {
        TextSpan headline = metadata.headline();
        return headline == null ? "" : headline.in(text);
    }
}
