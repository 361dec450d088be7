package verbatim.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its story: in JSON-LD, else in its meta tags, else in its {@code <time>} and its headings. */
final class HtmlHead {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 80;
    private static final Pattern BY = Pattern.compile("(?:by|von|written by)[ :]+(?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE_AFTER_TITLE = Pattern.compile("^(.{10,}?)\\s+(?:[|–—·«»]|::|-)\\s+(.{2,60})$");

    private final Document page;

    private HtmlHead(Document page) {
        this.page = page;
    }

    static Head read(Document page) {
        return new HtmlHead(page).over(JsonLd.read(page));
    }

    /** A name and no address of one: the fields for names hold links on some pages. */
    static boolean isName(String name) {
        return !name.contains("://") && !name.startsWith("@") && !name.startsWith("www.")
                && name.codePoints().anyMatch(Character::isLetter);
    }

    private Head over(Head linked) {
        Moment published = linked.published() != null ? linked.published() : published();
        Moment updated = linked.updated() != null
                ? linked.updated()
                : Moment.of(meta("article:modified_time", "og:updated_time", "dateModified"));
        String site = linked.site() != null ? linked.site() : name(meta("og:site_name", "application-name"));
        String section = linked.section() != null ? linked.section() : name(meta("article:section", "section"));
        String title = linked.title() != null ? linked.title() : title(site);
        return new Head(title, linked.authors().isEmpty() ? authors() : linked.authors(), published, updated, site,
                section);
    }

    private @Nullable String title(@Nullable String site) {
        String tagged = Lines.single(meta("og:title", "twitter:title"), LONGEST_TITLE);
        if (tagged != null) {
            return withoutSite(tagged, site);
        }
        List<Element> headings = page.select("h1");
        String heading = headings.size() == 1 ? Lines.single(headings.getFirst().text(), LONGEST_TITLE) : null;
        if (heading != null) {
            return heading;
        }
        String title = Lines.single(page.title(), LONGEST_TITLE);
        return title == null ? null : withoutSite(title, site);
    }

    /** Titles are followed by the site's name; it is cut off where it is known, or where the page's heading ends before. */
    private String withoutSite(String title, @Nullable String site) {
        Matcher parts = SITE_AFTER_TITLE.matcher(title);
        if (!parts.matches()) {
            return title;
        }
        boolean known = Lines.key(parts.group(2)).equals(site == null ? "" : Lines.key(site));
        boolean headed = page.select("h1").stream().map(h -> Lines.key(h.text()))
                .anyMatch(Lines.key(parts.group(1))::equals);
        return known || headed ? parts.group(1) : title;
    }

    private List<String> authors() {
        List<String> names = new ArrayList<>();
        for (Element meta : page.select("meta[name=author], meta[property=article:author], meta[name=byl], "
                + "meta[name=parsely-author]")) {
            add(name(meta.attr("content")), names);
        }
        for (Element element : names.isEmpty() ? page.select("[itemprop=author], [rel=author]") : List.<Element>of()) {
            Element named = element.selectFirst("[itemprop=name]");
            add(name(named == null ? element.text() : named.text()), names);
        }
        return names;
    }

    private static void add(@Nullable String name, List<String> names) {
        if (name != null) {
            Matcher by = BY.matcher(name);
            String bare = by.lookingAt() ? name.substring(by.end()) : name;
            if (isName(bare) && !names.contains(bare)) {
                names.add(bare);
            }
        }
    }

    private @Nullable Moment published() {
        Moment tagged = Moment
                .of(meta("article:published_time", "og:article:published_time", "datePublished", "pubdate",
                        "publish-date", "date", "dc.date", "dc.date.issued", "parsely-pub-date"));
        if (tagged != null) {
            return tagged;
        }
        for (Element time : page.select("[itemprop=datePublished], time[datetime]")) {
            String written = time.hasAttr("content") ? time.attr("content") : time.attr("datetime");
            Moment moment = Moment.of(written);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    private static @Nullable String name(@Nullable String value) {
        return Lines.single(value, LONGEST_NAME);
    }

    /** The first that is there of several meta tags, by property, name or itemprop. */
    private @Nullable String meta(String... names) {
        for (String name : names) {
            for (Element meta : page
                    .select("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name
                            + "]")) {
                if (!meta.attr("content").isBlank()) {
                    return meta.attr("content");
                }
            }
        }
        return null;
    }
}
