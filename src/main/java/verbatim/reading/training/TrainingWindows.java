package verbatim.reading.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import verbatim.reading.training.SourceArticle.SourceQuestion;
import verbatim.reading.Exchange;
import verbatim.reading.WindowEncoder;
import verbatim.story.TextSpan;

/**
 * Lays the questions of articles out as training windows: each question with the text that answers it, cut in various
 * ways, and half of the questions also with text that does not.
 */
final class TrainingWindows {
    /** So that nearly all windows fit the reader's input. */
    private static final int LONGEST = 1100;
    private static final int LONGEST_HEADLINE = 160;
    /** Of a hundred ways to choose what stands in front, one that takes the article's first sentence. */
    private static final int ARTICLE = 12;
    /** Of a hundred questions of conversations, those that stand alone, and those in full behind what was said before. */
    private static final int ALONE = 30;
    private static final int IN_FULL = 35;
    private static final int UNANSWERED = 20;

    private final WindowEncoder encoder;
    private final QuestionNoise noise;
    private final CountedNouns counted;
    private final Random random;
    private final WindowFile file;

    TrainingWindows(WindowEncoder encoder, QuestionNoise noise, CountedNouns counted, Random random,
            WindowFile file) {
        this.encoder = encoder;
        this.noise = noise;
        this.counted = counted;
        this.random = random;
        this.file = file;
    }

    /** Writes the windows of every question of an article. */
    void write(ArticleSentences article) throws IOException {
        NearMiss nearMiss = new NearMiss(article.text(), counted);
        for (int p = 0; p < article.paragraphs().size(); p++) {
            for (SourceQuestion question : article.paragraphs().get(p).questions()) {
                positive(article, p, question);
                if (random.nextInt(100) < 55) {
                    negative(article, p, question, nearMiss);
                }
            }
        }
    }

    /** Writes each question as it is with its whole paragraph, and every other one with text that does not answer it. */
    void writePlainly(ArticleSentences article) throws IOException {
        for (int p = 0; p < article.paragraphs().size(); p++) {
            for (SourceQuestion question : article.paragraphs().get(p).questions()) {
                String asked = Exchange.text(question.earlier()) + question.typed();
                add(article, asked, article.sentences(p), question.answers());
                if (!question.answers().isEmpty() && random.nextBoolean()) {
                    List<TextSpan> other = random.nextBoolean()
                            ? lookAlike(article, p, question)
                            : withoutAnswer(article, p, question);
                    add(article, asked, other, Map.of());
                }
            }
        }
    }

    private void positive(ArticleSentences article, int p, SourceQuestion question) throws IOException {
        List<TextSpan> stretches = around(article.sentences(p), place(article, p, question));
        add(article, asked(question), withHeadline(article, p, stretches, question), question.answers());
    }

    /** The question standing alone or, in a conversation, mostly behind what was said before. */
    private String asked(SourceQuestion question) {
        if (question.earlier().isEmpty()) {
            return noise.apply(question.text());
        }
        int kind = random.nextInt(100);
        return kind < ALONE ? question.text()
                : before(question) + (kind < ALONE + IN_FULL ? question.text() : question.typed());
    }

    /** Now and then without the last answer, since the product's may be another one. */
    private String before(SourceQuestion question) {
        List<Exchange> earlier = new ArrayList<>(question.earlier());
        if (random.nextInt(100) < UNANSWERED) {
            earlier.add(new Exchange(earlier.removeLast().question(), null));
        }
        return Exchange.text(earlier);
    }

    private void negative(ArticleSentences article, int p, SourceQuestion question, NearMiss nearMiss)
            throws IOException {
        int kind = random.nextInt(100);
        String changed = kind < 30
                ? nearMiss.change(question.text(), article.paragraphs().get(p).span(), random)
                : null;
        if (changed != null) {
            List<TextSpan> stretches = around(article.sentences(p), place(article, p, question));
            String before = question.earlier().isEmpty() || random.nextInt(100) < ALONE ? "" : before(question);
            add(article, before + (before.isEmpty() ? noise.apply(changed) : changed),
                    withHeadline(article, p, stretches, question), Map.of());
            return;
        }
        List<TextSpan> sentences = kind < 65 ? lookAlike(article, p, question) : withoutAnswer(article, p, question);
        if (!sentences.isEmpty()) {
            TextSpan kept = sentences.get(random.nextInt(sentences.size()));
            add(article, asked(question),
                    withHeadline(article, p, around(sentences, kept), question), Map.of());
        }
    }

    private void add(ArticleSentences article, String question, List<TextSpan> stretches,
            Map<TextSpan, Integer> answers)
            throws IOException {
        if (!stretches.isEmpty()) {
            file.add(encoder.encode(question, article.text(), stretches).get(0), answers);
        }
    }

    /** The commonest answer or, without one, any sentence of the paragraph that the question is about. */
    private TextSpan place(ArticleSentences article, int p, SourceQuestion question) {
        List<TextSpan> sentences = article.sentences(p);
        return question.answers().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElseGet(() -> sentences.get(random.nextInt(sentences.size())));
    }

    /** All sentences or a few around the ones that touch {@code kept}; now and then others are left out. */
    private List<TextSpan> around(List<TextSpan> sentences, TextSpan kept) {
        int[] held = IntStream.range(0, sentences.size()).filter(i -> sentences.get(i).overlaps(kept)).toArray();
        boolean all = random.nextInt(100) < 45;
        int from = all ? 0 : Math.max(0, held[0] - random.nextInt(3));
        int to = all ? sentences.size() : Math.min(sentences.size(), held[held.length - 1] + 1 + random.nextInt(3));
        while (sentences.get(to - 1).end() - sentences.get(from).start() > LONGEST
                && (from < held[0] || to > held[held.length - 1] + 1)) {
            if (from < held[0] && (to == held[held.length - 1] + 1 || random.nextBoolean())) {
                from++;
            } else {
                to--;
            }
        }
        boolean gaps = random.nextInt(100) < 20;
        IntPredicate stays = i -> !gaps || sentences.get(i).overlaps(kept) || random.nextInt(3) > 0;
        return IntStream.range(from, to).filter(stays).mapToObj(sentences::get).toList();
    }

    /**
     * Sometimes puts the article's or the paragraph's first sentence in front, as the product does with a headline;
     * mostly the headline, where there is one.
     */
    private List<TextSpan> withHeadline(ArticleSentences article, int p, List<TextSpan> stretches,
            SourceQuestion question) {
        int kind = article.news() && random.nextInt(100) < 65 ? ARTICLE : random.nextInt(100);
        if (kind >= 35 || stretches.isEmpty()) {
            return stretches;
        }
        int from = kind < 12 ? p : kind < 24 ? 0 : random.nextInt(article.paragraphs().size());
        TextSpan headline = article.sentences(from).get(0);
        boolean used = stretches.stream().anyMatch(s -> s.overlaps(headline));
        if (used || headline.length() > LONGEST_HEADLINE || holdsAnswer(article, headline, question)) {
            return stretches;
        }
        List<TextSpan> all = new ArrayList<>(List.of(headline));
        all.addAll(stretches);
        return all;
    }

    private static boolean holdsAnswer(ArticleSentences article, TextSpan span, SourceQuestion question) {
        String words = span.in(article.text()).toLowerCase(Locale.ROOT);
        return question.answers().keySet().stream()
                .anyMatch(a -> words.contains(a.in(article.text()).toLowerCase(Locale.ROOT)) || a.overlaps(span));
    }

    /** Another paragraph's sentences, one of those that share most with the question but do not hold the answer. */
    private List<TextSpan> lookAlike(ArticleSentences article, int p, SourceQuestion question) {
        Set<String> words = ArticleSentences.words(question.text());
        List<Integer> best = IntStream.range(0, article.paragraphs().size()).filter(i -> i != p).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -article.overlap(words, i))).limit(6)
                .filter(i -> article.lacks(words, i))
                .filter(i -> !holdsAnswer(article, article.paragraphs().get(i).span(), question)).toList();
        return best.isEmpty() ? List.of() : article.sentences(best.get(random.nextInt(best.size())));
    }

    private static List<TextSpan> withoutAnswer(ArticleSentences article, int p, SourceQuestion question) {
        return article.sentences(p).stream().filter(s -> !holdsAnswer(article, s, question)).toList();
    }
}
