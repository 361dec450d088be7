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
 * Not a record: the version is computed once, cannot disagree with the text, and the text never gets into a log by way
 * of {@code toString}.
 */
public final class Story {
    private static final int VERSION_DIGITS = 16;

    private final String id;
    private final String version;
    private final String text;
    private final Metadata metadata;
    private final List<Paragraph> paragraphs;
    private final List<TextSpan> furniture;

    /** Takes the spans as they are; {@link StoryReader} finds them. */
    public Story(String id, String text, Metadata metadata, List<Paragraph> paragraphs, List<TextSpan> furniture) {
        this.id = id;
        this.version = versionOf(text);
        this.text = text;
        this.metadata = metadata;
        this.paragraphs = List.copyOf(paragraphs);
        this.furniture = List.copyOf(furniture);
    }

    public String id() {
        return id;
    }

    /** The first 16 hexadecimal digits of SHA-256 over the text in UTF-8: equal for equal texts. */
    public String version() {
        return version;
    }

    /** The text as it was given, but for a byte order mark at its start. */
    public String text() {
        return text;
    }

    public Metadata metadata() {
        return metadata;
    }

    /** The story proper, in order; the headline is not among them. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /**
     * Lines of the page that are not the story and say nothing about it either (share lines, "Also read", the headline
     * repeated), in order. A line that holds one of the {@link #metadata()} is neither furniture nor a paragraph.
     */
    public List<TextSpan> furniture() {
        return furniture;
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

    @Override
    public String toString() {
        return "Story[" + id + ", version " + version + "]";
    }

    /** The version that a story with this text has. */
    public static String versionOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
