package verbatim.reading.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;
import verbatim.story.TextSpan;

/** An article cut into sentences, with what is needed to find paragraphs that look like they hold an answer. */
final class ArticleSentences {
    private static final Pattern LINE = Pattern.compile("[^\n]*\\S[^\n]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private final SourceArticle article;
    private final List<List<TextSpan>> sentences = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Integer> paragraphsWith = new HashMap<>();

    ArticleSentences(SourceArticle article, SentenceDetector detector) {
        this.article = article;
        for (SourceArticle.SourceParagraph paragraph : article.paragraphs()) {
            sentences.add(sentences(paragraph.span(), detector));
            Set<String> distinct = words(paragraph.span().in(article.text()));
            words.add(distinct);
            distinct.forEach(w -> paragraphsWith.merge(w, 1, Integer::sum));
        }
    }

    /** No sentence goes over the end of a line. */
    private List<TextSpan> sentences(TextSpan paragraph, SentenceDetector detector) {
        List<TextSpan> spans = new ArrayList<>();
        LINE.matcher(paragraph.in(article.text())).results().forEach(line -> {
            for (Span span : detector.sentPosDetect(line.group())) {
                spans.add(new TextSpan(span.getStart(), span.getEnd()).shifted(paragraph.start() + line.start()));
            }
        });
        return spans;
    }

    String text() {
        return article.text();
    }

    boolean news() {
        return article.news();
    }

    List<SourceArticle.SourceParagraph> paragraphs() {
        return article.paragraphs();
    }

    List<TextSpan> sentences(int paragraph) {
        return sentences.get(paragraph);
    }

    /** How many rare words of the question a paragraph holds, each weighted by its rarity in the article. */
    double overlap(Set<String> question, int paragraph) {
        double sum = 0;
        for (String word : question) {
            if (words.get(paragraph).contains(word)) {
                sum += Math.log(1.0 + (double) sentences.size() / paragraphsWith.getOrDefault(word, 1));
            }
        }
        return sum;
    }

    /** Whether the question has a rare word that the paragraph lacks: one without any may be answered anywhere. */
    boolean lacks(Set<String> question, int paragraph) {
        int rare = Math.max(2, sentences.size() / 25);
        return question.stream().anyMatch(
                w -> paragraphsWith.getOrDefault(w, 0) <= rare && !words.get(paragraph).contains(w));
    }

    static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).forEach(words::add);
        return words;
    }
}
