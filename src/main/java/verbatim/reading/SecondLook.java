package verbatim.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import verbatim.mention.AnnotatedStory;
import verbatim.story.TextSpan;

/**
 * Has the sentences of the two best spans read once more, each alone behind the headline, where nothing else can help or
 * mislead: an answer that holds there as well is more often right. In the spirit of Hu et al. (2019), "Read + Verify".
 * A pure function of the spans and the reader.
 */
final class SecondLook {
    /** As many as are read side by side. */
    private static final int SPANS = 2;
    /** The margin of a span that the second look does not find at all; lower ones say no more. */
    static final double LEAST = -12;

    private SecondLook() {}

    /** The margin of the best span in the same place, at least {@link #LEAST}, for each of the two best spans. */
    static Map<TextSpan, Double> margins(Collection<ReadSpan> spans, AnnotatedStory story,
            Function<List<List<TextSpan>>, List<ReadSpan>> reader) {
        List<TextSpan> best = best(spans);
        Map<TextSpan, Double> margins = new HashMap<>();
        best.forEach(span -> margins.put(span, LEAST));
        if (!best.isEmpty()) {
            for (ReadSpan found : reader.apply(best.stream().map(span -> window(span, story)).distinct().toList())) {
                best.stream().filter(span -> span.overlaps(found.span()))
                        .forEach(span -> margins.merge(span, found.margin(), Math::max));
            }
        }
        return margins;
    }

    /** None overlaps a better one. */
    private static List<TextSpan> best(Collection<ReadSpan> spans) {
        List<TextSpan> best = new ArrayList<>();
        spans.stream().sorted(Comparator.comparingDouble(ReadSpan::margin).reversed()).map(ReadSpan::span)
                .forEach(span -> {
                    if (best.size() < SPANS && best.stream().noneMatch(span::overlaps)) {
                        best.add(span);
                    }
                });
        return best;
    }

    private static List<TextSpan> window(TextSpan span, AnnotatedStory story) {
        TextSpan sentence = story.sentences().get(story.sentenceIndex(span.start())).passage().span();
        TextSpan headline = story.story().metadata().headline();
        return headline == null || headline.length() > ReadingPlan.LONGEST_HEADLINE || headline.overlaps(sentence)
                ? List.of(sentence)
                : List.of(headline, sentence);
    }
}
