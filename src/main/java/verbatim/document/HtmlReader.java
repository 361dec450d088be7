package verbatim.document;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that was saved from a news site: jsoup parses it, Readability4J, the port of the reader view of Firefox,
 * finds the story's own text in it.
 */
final class HtmlReader {
    private static final int DEEPEST = 256;
    private static final int MOST_ELEMENTS = 60_000;
    private static final int LONGEST_BYLINE = 120;
    private static final int SIGN_UP_WORDS = 60;
    private static final int MOST_SIGN_UPS = 20;

    private HtmlReader() {}

    static Extract read(byte[] bytes, FileName name, Budget budget) throws IOException {
        Document page = parse(Encoding.decodePage(bytes, name), budget);
        if (page.select("*").size() > MOST_ELEMENTS) {
            throw Budget.tooMuch(name);
        }
        Head head = HtmlHead.read(page);
        List<String> all = HtmlText.paragraphs(page.body());
        withoutFurniture(page);
        List<String> plain = HtmlText.paragraphs(page.body());
        budget.check();
        // An address of its own keeps links whole; nothing is ever fetched.
        Article article = new Readability4J("http://localhost/", page).parse();
        budget.nextStep(); // what it threw away meanwhile does not count
        budget.check();
        Element content = article.getArticleContent();
        List<String> kept = content == null ? List.of() : HtmlText.paragraphs(content);
        List<String> text = kept.isEmpty() ? plain : kept;
        return new Extract(signed(head, article.getByline()), text, dropped(all, text, head));
    }

    private static Document parse(String text, Budget budget) throws IOException {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try (Reader checked = new StringReader(text) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                budget.check();
                return super.read(buffer, offset, length);
            }
        }) {
            return parser.parseInput(checked, "");
        }
    }

    /** Takes out what a page itself calls no part of its text, and forms with what invites to fill them in. */
    private static void withoutFurniture(Document page) {
        for (Element form : page.select("form:has(input[type=email])").stream().limit(MOST_SIGN_UPS).toList()) {
            Element part = form;
            while (part.parent() != null && part.parent() != page.body()
                    && part.parent().text().split(" ", SIGN_UP_WORDS + 1).length <= SIGN_UP_WORDS) {
                part = part.parent();
            }
            part.remove();
        }
        page.select("nav, form, dialog, [hidden], [aria-hidden=true], [role=dialog], [role=navigation], [role=banner], "
                + "[role=search], [role=contentinfo], body > footer, body > header nav").remove();
    }

    /** A byline that only the text extractor saw is taken as it stands. */
    private static Head signed(Head head, @Nullable String byline) {
        String line = Lines.single(byline, LONGEST_BYLINE);
        if (line == null || !head.authors().isEmpty() || !HtmlHead.isName(line)) {
            return head;
        }
        String names = line.regionMatches(true, 0, "by ", 0, 3) ? line.substring(3).strip() : line;
        return names.isEmpty()
                ? head
                : new Head(head.title(), List.of(names), head.published(), head.updated(), head.site(), head.section());
    }

    private static List<String> dropped(List<String> all, List<String> kept, Head head) {
        Set<String> there = new HashSet<>(kept);
        if (head.title() != null) {
            there.add(head.title());
        }
        return new ArrayList<>(new LinkedHashSet<>(all.stream().filter(line -> !there.contains(line)).toList()));
    }
}
