package verbatim.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.language.Token;
import verbatim.mention.AnnotatedSentence;
import verbatim.story.TextSpan;

/** A sentence seen from a question: which of its tokens match which of the question's terms. */
final class SentenceView {
    /** Tokens after which a match counts half. */
    private static final double NEAR = 4;

    private final AnnotatedSentence sentence;
    private final QuestionMatch question;
    private final List<Map<String, Double>> matches = new ArrayList<>();

    SentenceView(AnnotatedSentence sentence, QuestionMatch question) {
        this.sentence = sentence;
        this.question = question;
        sentence.tokens().forEach(token -> matches.add(token.isContent() ? question.of(token) : Map.of()));
    }

    AnnotatedSentence sentence() {
        return sentence;
    }

    /** The weight of the question's terms that stand in the sentence but not in the span, over all terms' weight. */
    double outside(TextSpan span) {
        return coverage(span, false);
    }

    /** The weight of the question's terms that stand in the span, over all terms' weight. */
    double inside(TextSpan span) {
        return coverage(span, true);
    }

    private double coverage(TextSpan span, boolean inside) {
        Map<String, Double> best = new HashMap<>();
        for (int i = 0; i < matches.size(); i++) {
            if (span.overlaps(sentence.tokens().get(i).span()) == inside) {
                matches.get(i).forEach((term, match) -> best.merge(term, match, Math::max));
            }
        }
        return question.share(best);
    }

    /** As {@link #outside}, each term counting less the further it stands from the span: by half every few tokens. */
    double near(TextSpan span) {
        int first = tokenAt(span.start());
        int last = tokenAt(Math.max(span.start(), span.end() - 1));
        Map<String, Double> best = new HashMap<>();
        for (int i = 0; i < matches.size(); i++) {
            if (i < first || i > last) {
                double fade = Math.pow(2, -(i < first ? first - i : i - last) / NEAR);
                matches.get(i).forEach((term, match) -> best.merge(term, match * fade, Math::max));
            }
        }
        return question.share(best);
    }

    /** Index of the first token that ends after {@code offset}. */
    private int tokenAt(int offset) {
        List<Token> tokens = sentence.tokens();
        int index = 0;
        while (index < tokens.size() && tokens.get(index).span().end() <= offset) {
            index++;
        }
        return index;
    }
}
