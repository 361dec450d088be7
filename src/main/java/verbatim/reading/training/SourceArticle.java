package verbatim.reading.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import verbatim.reading.Exchange;
import verbatim.story.TextSpan;

/**
 * An article of a question set: its paragraphs joined by a blank line, and the questions asked about each.
 * All offsets count from the start of {@code text}.
 *
 * @param news whether the article's paragraphs are as short as those of a news story
 */
record SourceArticle(String text, List<SourceParagraph> paragraphs, boolean news) {
    /** Articles are dealt into sixteen parts; two of them are kept out of all training. */
    private static final int PARTS = 16;
    private static final int FEW = 10;
    private static final int NEWS_PARAGRAPH = 400;
    private static final int FIT = 0;
    private static final int REPORT = 8;

    enum Part {
        TRAIN,
        FIT,
        REPORT;

        static Part of(int index) {
            return switch (index % PARTS) {
                case SourceArticle.FIT -> FIT;
                case SourceArticle.REPORT -> REPORT;
                default -> TRAIN;
            };
        }
    }

    record SourceParagraph(TextSpan span, List<SourceQuestion> questions) {}

    /**
     * @param text the question, standing alone
     * @param typed as it was put in its conversation; the same in none
     * @param earlier the exchanges of its conversation before it, standing alone as well
     * @param answers each distinct answer with the number of annotators who gave it; empty when the article has none
     */
    record SourceQuestion(String text, String typed, List<Exchange> earlier, Map<TextSpan, Integer> answers) {}

    /**
     * The articles of one part of a SQuAD file, v1.1 or v2.0, gzipped or not. A file of a single article holds unrelated paragraphs, and
     * is dealt into parts by paragraph. Articles of a few paragraphs are put together, so that every paragraph has
     * others to be mistaken for.
     */
    static List<SourceArticle> read(Path file, Part part) throws IOException {
        JsonNode articles;
        try (InputStream in = open(file)) {
            articles = new ObjectMapper().readTree(in).get("data");
        }
        List<List<JsonNode>> groups = new ArrayList<>();
        List<JsonNode> few = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            List<JsonNode> paragraphs = new ArrayList<>();
            for (int j = 0; j < articles.get(i).get("paragraphs").size(); j++) {
                if (Part.of(articles.size() == 1 ? j : i) == part) {
                    paragraphs.add(articles.get(i).get("paragraphs").get(j));
                }
            }
            if (paragraphs.size() < FEW) {
                few.addAll(paragraphs);
            } else {
                groups.add(paragraphs);
            }
        }
        groups.add(few);
        return groups.stream().filter(g -> !g.isEmpty()).map(SourceArticle::article).toList();
    }

    /** The words of all questions. */
    Stream<String> questions() {
        return paragraphs.stream().flatMap(p -> p.questions().stream()).map(SourceQuestion::text);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /**
     * The article with neighbouring paragraphs put together as long as they are not longer than {@code longest}, as the
     * product does with those that it reads.
     */
    SourceArticle inSections(int longest) {
        List<SourceParagraph> sections = new ArrayList<>();
        for (SourceParagraph paragraph : paragraphs) {
            TextSpan last = sections.isEmpty() ? paragraph.span() : sections.getLast().span();
            if (!sections.isEmpty() && paragraph.span().end() - last.start() <= longest) {
                List<SourceQuestion> questions = new ArrayList<>(sections.removeLast().questions());
                questions.addAll(paragraph.questions());
                sections.add(new SourceParagraph(last.cover(paragraph.span()), questions));
            } else {
                sections.add(paragraph);
            }
        }
        return new SourceArticle(text, sections, news);
    }

    private static SourceArticle article(List<JsonNode> nodes) {
        Map<String, Exchange> exchanges = exchanges(nodes);
        StringBuilder text = new StringBuilder();
        List<SourceParagraph> paragraphs = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(node.get("context").asText());
            paragraphs.add(new SourceParagraph(new TextSpan(start, text.length()), questions(node, start, exchanges)));
        }
        return new SourceArticle(text.toString(), paragraphs, text.length() < NEWS_PARAGRAPH * paragraphs.size());
    }

    /** Each question by its id, with its first answer. */
    private static Map<String, Exchange> exchanges(List<JsonNode> paragraphs) {
        Map<String, Exchange> exchanges = new HashMap<>();
        for (JsonNode paragraph : paragraphs) {
            for (JsonNode node : paragraph.get("qas")) {
                exchanges.put(node.path("id").asText(), new Exchange(node.get("question").asText(),
                        node.at("/answers/0/text").asText(null)));
            }
        }
        return exchanges;
    }

    private static List<SourceQuestion> questions(JsonNode paragraph, int start, Map<String, Exchange> exchanges) {
        String context = paragraph.get("context").asText();
        List<SourceQuestion> questions = new ArrayList<>();
        for (JsonNode node : paragraph.get("qas")) {
            Map<TextSpan, Integer> answers = new TreeMap<>();
            for (JsonNode answer : node.get("answers")) {
                String words = answer.get("text").asText();
                // The set counts in code points.
                int from = context.offsetByCodePoints(0, answer.get("answer_start").asInt());
                if (!words.isBlank() && context.startsWith(words, from)) {
                    int lead = words.length() - words.stripLeading().length();
                    TextSpan span = new TextSpan(from + lead, from + lead + words.strip().length());
                    answers.merge(span.shifted(start), 1, Integer::sum);
                }
            }
            if (!answers.isEmpty() || node.path("is_impossible").asBoolean()) {
                String asked = node.get("question").asText();
                List<Exchange> earlier = new ArrayList<>();
                node.path("context").forEach(id -> earlier.add(exchanges.get(id.asText())));
                questions.add(new SourceQuestion(asked, node.path("typed").asText(asked), earlier, answers));
            }
        }
        return questions;
    }
}
