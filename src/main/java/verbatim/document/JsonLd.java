package verbatim.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its story in JSON-LD, in the words of schema.org: the first thing in it that is an article,
 * also in a list, in a graph or inside another thing. JSON that cannot be read is as if it were not there.
 */
final class JsonLd {
    private static final int DEEPEST = 64;
    private static final int MOST_TOKENS = 100_000;
    private static final int MOST_CHARACTERS = 2 << 20;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_AUTHORS = 6;
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS).build()).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

    private final Map<String, JsonNode> byId = new HashMap<>();
    private @Nullable JsonNode article;

    private JsonLd() {}

    static Head read(Document page) {
        JsonLd found = new JsonLd();
        int characters = 0;
        for (Element script : page.select("script[type=application/ld+json]")) {
            characters += script.data().length();
            if (characters > MOST_CHARACTERS) {
                break;
            }
            try {
                found.visit(MAPPER.readTree(script.data()));
            } catch (JsonProcessingException e) {
                continue; // pages break their own JSON; the tags and the text still say what they say
            }
        }
        return found.head();
    }

    private void visit(@Nullable JsonNode node) {
        if (node == null) {
            return;
        }
        if (node.isObject()) {
            if (node.path("@id").isTextual() && node.size() > 1) {
                byId.putIfAbsent(node.path("@id").textValue(), node);
            }
            if (article == null && isArticle(node.path("@type")) && node.path("headline").isTextual()) {
                article = node;
            }
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                visit(child);
            }
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        String name = type.asText("");
        return name.endsWith("Article") || name.endsWith("Posting") || name.endsWith("Report");
    }

    private Head head() {
        if (article == null) {
            return Head.NONE;
        }
        List<String> authors = new ArrayList<>();
        addNames(article.path("author"), authors);
        List<String> sites = new ArrayList<>();
        addNames(article.path("publisher"), sites);
        JsonNode section = article.path("articleSection");
        return new Head(line(article.path("headline"), LONGEST_TITLE), authors,
                Moment.of(line(article.path("datePublished"), LONGEST_NAME)),
                Moment.of(line(article.path("dateModified"), LONGEST_NAME)), sites.isEmpty() ? null : sites.getFirst(),
                line(section.isArray() ? section.path(0) : section, LONGEST_NAME));
    }

    private void addNames(JsonNode node, List<String> names) {
        if (node.isArray()) {
            node.forEach(one -> addNames(one, names));
            return;
        }
        JsonNode thing = node.path("name").isMissingNode() ? byId.getOrDefault(node.path("@id").asText(""), node)
                : node;
        JsonNode named = thing.path("name");
        String name = line(named.isArray() ? named.path(0) : thing.isTextual() ? thing : named, LONGEST_NAME);
        if (name != null && HtmlHead.isName(name) && !names.contains(name) && names.size() < MOST_AUTHORS) {
            names.add(name);
        }
    }

    /** Many pages write entities into their JSON, where they mean nothing. */
    private static @Nullable String line(JsonNode value, int longest) {
        return value.isTextual()
                ? Lines.single(Parser.unescapeEntities(Lines.cut(value.textValue(), 4 * longest), false), longest)
                : null;
    }
}
