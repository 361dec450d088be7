package verbatim.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;

/**
 * Reads CommonMark, by way of the HTML it stands for, so that HTML inside it is read as such. Front matter, lines of
 * {@code key: value} between two lines of three dashes at the very start, is read as metadata.
 */
final class MarkdownReader {
    private static final int DEEPEST = 100;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 80;
    private static final Pattern FRONT = Pattern.compile(
            "\\s{0,10}---[ \\t]*\\R((?:(?!---|\\.\\.\\.).{0,500}\\R){0,100}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|$)");
    private static final Pattern FIELD = Pattern
            .compile("(?m)^([A-Za-z_-]{2,20}):[ \\t]*(.*?)[ \\t]*$((?:\\R[ \\t]+- .*)*)");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

    private MarkdownReader() {}

    static Extract read(byte[] bytes, FileName name, Budget budget) throws IOException {
        String text = Encoding.decodeText(bytes, name);
        budget.check();
        Matcher front = FRONT.matcher(text);
        boolean hasFront = front.lookingAt();
        Head head = hasFront ? head(front.group(1)) : Head.NONE;
        String html = RENDERER.render(PARSER.parse(hasFront ? text.substring(front.end()) : text));
        budget.check();
        List<String> dropped = new ArrayList<>();
        if (hasFront) {
            front.group(1).lines().filter(line -> !line.isBlank()).forEach(dropped::add);
        }
        return new Extract(head, HtmlText.paragraphs(Jsoup.parse(html).body()), dropped);
    }

    private static Head head(String front) {
        String title = null;
        List<String> authors = new ArrayList<>();
        Moment published = null;
        Moment updated = null;
        String site = null;
        String section = null;
        Matcher field = FIELD.matcher(front);
        while (field.find()) {
            String value = field.group(2);
            switch (field.group(1).toLowerCase(Locale.ROOT)) {
                case "title", "headline" -> title = unquoted(value, LONGEST_TITLE);
                case "author", "authors", "byline" -> authors = names(value, field.group(3));
                case "date", "published", "pubdate" -> published = Moment.of(unquoted(value, LONGEST_NAME));
                case "updated", "lastmod", "modified" -> updated = Moment.of(unquoted(value, LONGEST_NAME));
                case "site", "publisher", "publication" -> site = unquoted(value, LONGEST_NAME);
                case "section", "category" -> section = unquoted(value, LONGEST_NAME);
                default -> {
                }
            }
        }
        return new Head(title, authors, published, updated, site, section);
    }

    private static List<String> names(String value, String items) {
        List<String> names = new ArrayList<>();
        String list = value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value;
        List<String> written = new ArrayList<>(List.of(value.startsWith("[") ? list.split(",") : new String[]{list}));
        items.lines().map(line -> line.replaceFirst("^\\s+- ", "")).forEach(written::add);
        for (String one : written) {
            String name = unquoted(one, LONGEST_NAME);
            if (name != null && HtmlHead.isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static @Nullable String unquoted(String value, int longest) {
        String bare = value.strip();
        if (bare.length() > 1 && (bare.startsWith("\"") && bare.endsWith("\"") || bare.startsWith("'")
                && bare.endsWith("'"))) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return Lines.single(bare, longest);
    }
}
