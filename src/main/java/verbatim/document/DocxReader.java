package verbatim.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.zwobble.mammoth.DocumentConverter;

/**
 * Reads a DOCX with Mammoth, which keeps what a document means and not how it looks: deleted text, comments, heads and
 * feet are not read. Mammoth gets the checked parts alone and never a picture, so it can open nothing.
 */
final class DocxReader {
    private static final String TITLES = "p[style-name='Title'] => h1:fresh";

    private DocxReader() {}

    static Extract read(byte[] bytes, FileName name, Budget budget) throws IOException {
        DocxParts parts = DocxParts.unpack(bytes, name, budget);
        String html = new DocumentConverter().addStyleMap(TITLES).imageConverter(image -> Map.of())
                .convertToHtml(new ByteArrayInputStream(parts.repacked())).getValue();
        budget.check();
        Element body = Jsoup.parse(html).body();
        List<String> dropped = new ArrayList<>();
        int pictures = body.select("img").size();
        if (pictures > 0) {
            dropped.add(pictures == 1 ? "1 picture" : pictures + " pictures");
        }
        body.select(
                "sup:has(a[href^=#footnote]), sup:has(a[href^=#endnote]), a[href^=#footnote-ref], a[href^=#endnote-ref]")
                .remove();
        List<String> paragraphs = HtmlText.paragraphs(body);
        return new Extract(head(parts, paragraphs), paragraphs, dropped);
    }

    private static Head head(DocxParts parts, List<String> paragraphs) {
        byte[] core = parts.part("docProps/core.xml");
        if (core == null) {
            return Head.NONE;
        }
        Document fields = Jsoup.parse(new String(core, StandardCharsets.UTF_8), "", Parser.xmlParser());
        return FileFields.head(text(fields, "dc|title"), text(fields, "dc|creator"), paragraphs);
    }

    private static @Nullable String text(Document fields, String field) {
        Element element = fields.selectFirst(field);
        return element == null ? null : element.text();
    }
}
