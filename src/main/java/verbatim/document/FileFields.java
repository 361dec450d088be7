package verbatim.document;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Title and author as PDF and Word files keep them in fields of their own. Programs fill these with file names, templates
 * and log-in names, so only what looks like a headline or a person's name is taken.
 */
final class FileFields {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 60;
    private static final int LEAST_TITLE_WORDS = 3;
    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(?:docx?|pdf|indd|odt|rtf|txt|pages|qxd|xlsx?|pptx?|html?)|(?:microsoft |power)?(?:word|point)\\b.*|untitled\\b.*"
                    + "|document\\s*\\d*|.*[\\\\_].*");
    private static final Pattern PERSON = Pattern
            .compile("\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Ll}{1,3} )?\\p{Lu}[\\p{L}.'’-]*){1,3}");

    private FileFields() {}

    /** @param paragraphs the file's text, which may have its own byline at its beginning */
    static Head head(@Nullable String title, @Nullable String author, List<String> paragraphs) {
        String headline = Lines.single(title, LONGEST_TITLE);
        boolean takes = headline != null && !FILE.matcher(headline).matches()
                && headline.split(" ").length >= LEAST_TITLE_WORDS;
        String name = Lines.single(author, LONGEST_NAME);
        boolean signed = paragraphs.stream().limit(6).anyMatch(line -> line.regionMatches(true, 0, "by ", 0, 3));
        boolean person = name != null && PERSON.matcher(name).matches() && !signed;
        return takes || person
                ? new Head(takes ? headline : null, person ? List.of(name) : List.of(), null, null, null, null)
                : Head.NONE;
    }
}
