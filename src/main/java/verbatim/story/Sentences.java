package verbatim.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.util.Span;

/**
 * Cuts a paragraph into sentences: OpenNLP's official English sentence model, with repairs where news copy trips it
 * ({@link SentenceEnd}). The sentences are in order, do not overlap and hold every character of the paragraph that is
 * not blank. Thread-safe.
 */
final class Sentences {
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    /** The model looks back to the last blank at every mark, which in text without blanks takes quadratic time. */
    private static final int LONGEST_TOKEN = 100;

    /** A paragraph with more marks than this is no prose, and the model would take seconds over it. */
    private static final int MOST_MARKS = 20_000;

    private final ThreadSafeSentenceDetectorME detector;

    private Sentences(SentenceModel model) {
        this.detector = new ThreadSafeSentenceDetectorME(model);
    }

    /** The sentences by the model from the class path. */
    static Sentences load() {
        try (InputStream in = Sentences.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the sentence model " + MODEL + " is not on the class path");
            }
            return new Sentences(new SentenceModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentences of a part of a text, as spans of the text. */
    List<TextSpan> in(String text, TextSpan part) {
        BitSet model = modelEnds(text, part);
        List<TextSpan> sentences = new ArrayList<>();
        int from = part.start();
        boolean bulleted = isBulleted(text, part);
        for (int i = part.start(); i < part.end();) {
            if (bulleted && isBullet(text, i, part) && i > from) {
                add(sentences, text, from, i);
                from = i++;
                continue;
            }
            if (!SentenceMarks.isEnd(text.charAt(i))) {
                i++;
                continue;
            }
            SentenceEnd end = SentenceEnd.at(text, part, from, i);
            int modelEnd = model.nextSetBit(i);
            if (end.ends(modelEnd >= 0 && modelEnd <= end.next())) {
                add(sentences, text, from, end.end());
                from = end.end();
            }
            i = Math.max(end.end(), i + 1);
        }
        add(sentences, text, from, part.end());
        return sentences;
    }

    /** Adds a sentence; what holds no letter or digit (an emoji, a dash) goes with the sentence before it. */
    private static void add(List<TextSpan> sentences, String text, int start, int end) {
        TextSpan sentence = Blank.trim(text, start, end);
        if (sentence.length() == 0) {
            return;
        }
        boolean wordless = sentence.in(text).codePoints().noneMatch(Character::isLetterOrDigit);
        if (wordless && !sentences.isEmpty()) {
            sentences.set(sentences.size() - 1, sentences.getLast().cover(sentence));
        } else {
            sentences.add(sentence);
        }
    }

    /** Where the model ends a sentence, as offsets into the text. */
    private BitSet modelEnds(String text, TextSpan part) {
        BitSet ends = new BitSet();
        String words = withoutLongTokens(part.in(text));
        long marks = words.chars().filter(c -> SentenceMarks.isEnd((char) c)).count();
        if (marks > 0 && marks <= MOST_MARKS) {
            for (Span sentence : detector.sentPosDetect(words)) {
                ends.set(part.start() + sentence.getEnd());
            }
        }
        return ends;
    }

    /** The same length of text, with the marks inside very long tokens replaced by a letter. */
    private static String withoutLongTokens(String words) {
        StringBuilder masked = new StringBuilder(words);
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || Blank.is(words.charAt(i))) {
                for (int k = start; i - start > LONGEST_TOKEN && k < i; k++) {
                    if (SentenceMarks.isEnd(words.charAt(k))) {
                        masked.setCharAt(k, 'x');
                    }
                }
                start = i + 1;
            }
        }
        return masked.toString();
    }

    private static boolean isBulleted(String text, TextSpan part) {
        int bullets = 0;
        for (int i = text.indexOf('•', part.start(), part.end()); i >= 0; i = text.indexOf('•', i + 1, part.end())) {
            bullets += isBullet(text, i, part) ? 1 : 0;
        }
        return bullets > 1;
    }

    private static boolean isBullet(String text, int at, TextSpan part) {
        return text.charAt(at) == '•' && at + 1 < part.end() && Blank.is(text.charAt(at + 1))
                && (at == part.start() || Blank.is(text.charAt(at - 1)));
    }
}
