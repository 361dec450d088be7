package verbatim.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verbatim.answering.QuestionAnswerer;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;
import verbatim.reading.Reading;
import verbatim.reading.ReadingTimes;
import verbatim.retrieval.ScoredPassage;

/**
 * Measures how long answering takes and where the time goes. Each question is answered as a whole and then part by part,
 * in turns, so that both see the same machine; the bare forward pass reads the same word pieces.
 */
public final class AnswerBench {
    private static final double NANOS = 1e6;
    private static final String WHOLE = "whole answer";
    private static final String BARE = "bare forward pass";

    private final QuestionClassifier classifier;
    private final Reading reading;
    private final QuestionAnswerer answerer;
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private long pieces;

    public AnswerBench(QuestionClassifier classifier, Reading reading, QuestionAnswerer answerer) {
        this.classifier = classifier;
        this.reading = reading;
        this.answerer = answerer;
    }

    /** Asks every question so many times, the first {@code warmUp} of them unmeasured. */
    public void run(IndexedStory story, List<String> questions, int warmUp, int rounds) {
        for (int round = 0; round < warmUp + rounds; round++) {
            if (round == warmUp) {
                millis.clear();
                pieces = 0;
            }
            questions.forEach(question -> ask(question, story));
        }
    }

    private void ask(String text, IndexedStory story) {
        long began = System.nanoTime();
        answerer.answer(classifier.classify(text), story);
        long answered = System.nanoTime();
        Question question = classifier.classify(text);
        long classified = System.nanoTime();
        List<ScoredPassage> passages = story.passages().search(question, QuestionAnswerer.PASSAGES);
        long retrieved = System.nanoTime();
        ReadingTimes read = reading.time(question, story, passages);
        pieces += read.pieces();
        long whole = answered - began;
        long classify = classified - answered;
        long retrieve = retrieved - classified;
        add(WHOLE, whole);
        add("classify", classify);
        add("retrieve", retrieve);
        add("encode", read.encode());
        add(BARE, read.run());
        add("decode", read.decode());
        add("choose and the rest", whole - classify - retrieve - read.encode() - read.run() - read.decode());
    }

    private void add(String part, long nanos) {
        millis.computeIfAbsent(part, name -> new ArrayList<>()).add(nanos / NANOS);
    }

    /** Mean, median and 95th percentile of each part, and the whole's mean over the bare forward pass's. */
    public String table() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("milliseconds", "mean", "p50", "p95")));
        millis.forEach((part, times) -> {
            double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            rows.add(List.of(part, Table.decimal(mean(part), 2), Table.decimal(at(sorted, 0.5), 2),
                    Table.decimal(at(sorted, 0.95), 2)));
        });
        int answers = millis.get(WHOLE).size();
        return Table.of(rows) + System.lineSeparator() + "The whole answer takes "
                + Table.decimal(mean(WHOLE) / mean(BARE), 2) + " times the bare forward pass; " + answers
                + " answers, " + pieces / answers + " word pieces read for each." + System.lineSeparator();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private double mean(String part) {
        return Arrays.stream(millis.get(part).stream().mapToDouble(Double::doubleValue).toArray()).average().orElse(0);
    }
}
