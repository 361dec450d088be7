package verbatim.library;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import verbatim.story.Metadata;
import verbatim.story.Paragraph;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** A story as a document of the index, by field. Nothing of its text is stored: only terms, how often each stands there. */
final class StoryFields {
    static final String ID = "id";
    static final String VERSION = "version";
    static final String HEADLINE = "headline";
    static final String NAMES = "names";
    /** The paragraphs and the headline. */
    static final String TEXT = "text";
    /** What the page says of itself, as words: author, place, dates as written, site. */
    static final String PAGE = "page";
    /** The site in lower case, whole. */
    static final String SITE = "site";
    /** Day of publication, in days since 1970. */
    static final String PUBLISHED = "published";

    private static final FieldType TERMS = terms();

    private StoryFields() {}

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS); // nobody asks for phrases
        type.freeze();
        return type;
    }

    static Document of(Story story) {
        Document document = new Document();
        document.add(new StringField(ID, story.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(story.id())));
        document.add(new SortedDocValuesField(VERSION, new BytesRef(story.version())));
        Metadata page = story.metadata();
        for (TextSpan span : new TextSpan[]{page.author(), page.dateline(), page.published(), page.updated(),
                page.site(), page.section()}) {
            add(document, PAGE, span, story);
        }
        add(document, HEADLINE, page.headline(), story);
        add(document, TEXT, page.headline(), story);
        for (Paragraph paragraph : story.paragraphs()) {
            add(document, TEXT, paragraph.span(), story);
        }
        document.add(new Field(NAMES, CapitalisedNames.of(story), TERMS));
        LocalDate day = StoryCard.published(story);
        if (day != null) {
            document.add(new LongPoint(PUBLISHED, day.toEpochDay()));
            document.add(new NumericDocValuesField(PUBLISHED, day.toEpochDay()));
        }
        TextSpan site = page.site();
        if (site != null) {
            document.add(new StringField(SITE, site(site.in(story.text())), Field.Store.NO));
        }
        return document;
    }

    private static void add(Document document, String field, @Nullable TextSpan span, Story story) {
        if (span != null) {
            document.add(new Field(field, span.in(story.text()), TERMS));
        }
    }

    /** A site's name as it is compared. Lucene takes no term of more than 32,766 bytes. */
    static String site(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), 1_000));
    }
}
