package verbatim.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.question.Question;
import verbatim.retrieval.EnglishTerms;
import verbatim.retrieval.ScoredPassage;
import verbatim.story.TextSpan;

/** Reads the passages that retrieval found and proposes spans that may answer the question. Thread-safe. */
public final class Reading {
    private final SpanReader reader;
    private final CandidateRanker ranker;
    private final EnglishTerms english;
    private final WordNet wordNet;

    public Reading(SpanReader reader, CandidateRanker ranker, EnglishTerms english, WordNet wordNet) {
        this.reader = reader;
        this.ranker = ranker;
        this.english = english;
        this.wordNet = wordNet;
    }

    /** The network's spans, the best of each stretch first; none when there is nothing to read. */
    public List<Proposal> propose(Question question, IndexedStory story, List<ScoredPassage> passages) {
        QuestionMatch match = new QuestionMatch(question, story.passages(), english, wordNet);
        List<CandidateRanker.Ranked> ranked = ranker.rank(question, story, passages);
        Map<Integer, Double> scores = new HashMap<>();
        passages.forEach(each -> scores.put(each.passage().paragraph(), each.score() / passages.getFirst().score()));
        List<Proposal> proposals = new ArrayList<>();
        String text = story.story().text();
        for (ReadPassage read : reader.read(question.text(), text, ReadingPlan.of(story.story(), passages))) {
            for (ReadSpan found : read.spans()) {
                AnnotatedSentence sentence = story.annotated().sentenceAt(found.span().start());
                SentenceView view = new SentenceView(sentence, match);
                proposals.add(new Proposal(found.span(), sentence, found.score() - read.noneScore(),
                        rank(found.span(), ranked), view.outside(found.span()), view.near(found.span()),
                        view.inside(found.span()), scores.getOrDefault(sentence.passage().paragraph(), 0.0),
                        counts(found.span(), sentence, question, text)));
            }
        }
        return proposals;
    }

    /** The highest log-odds among the candidates that are mostly the same words as the span. */
    private static double rank(TextSpan span, List<CandidateRanker.Ranked> ranked) {
        for (CandidateRanker.Ranked each : ranked) {
            TextSpan other = each.candidate().span();
            int shared = Math.min(span.end(), other.end()) - Math.max(span.start(), other.start());
            if (4 * shared >= span.length() + other.length()) {
                return logOdds(each.probability());
            }
        }
        return logOdds(0);
    }

    private static double logOdds(double probability) {
        double bounded = Math.clamp(probability, 1e-3, 1 - 1e-3);
        return Math.log(bounded / (1 - bounded));
    }

    private double counts(TextSpan span, AnnotatedSentence sentence, Question question, String text) {
        Token noun = question.answerNounToken();
        if (noun == null) {
            return 0;
        }
        return sentence.mentions(Mention.Count.class)
                .filter(count -> count.span().overlaps(span) && count.counted() != null)
                .mapToDouble(count -> wordNet.similarity(head(count, text), noun.text())).max().orElse(0);
    }

    private static String head(Mention.Count count, String text) {
        String[] words = count.counted().in(text).split("\\s+");
        return words[words.length - 1];
    }
}
