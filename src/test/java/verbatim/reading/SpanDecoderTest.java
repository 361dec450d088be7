package verbatim.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.reading.SpanDecoder.Candidate;

class SpanDecoderTest {
    private static final float[] START = {0, 5, 1, 0, 4, 0};
    private static final float[] END = {0, 1, 5, 0, 1, 3};

    @Test
    void findsTheBestSpanFirst() {
        assertEquals(List.of(new Candidate(1, 2, 10), new Candidate(4, 5, 7)), decode(START, END, 2));
    }

    @Test
    void neverOverlapsABetterSpan() {
        assertEquals(List.of(new Candidate(1, 2, 10), new Candidate(4, 5, 7), new Candidate(0, 0, 0),
                new Candidate(3, 3, 0)), decode(START, END, 9));
    }

    @Test
    void neverEndsBeforeItStarts() {
        assertEquals(List.of(new Candidate(0, 0, 9)), decode(new float[]{0, 0, 8}, new float[]{9, 0, 0}, 1));
    }

    @Test
    void staysWithinOneUnbrokenStretch() {
        assertEquals(List.of(new Candidate(4, 5, 7), new Candidate(1, 1, 6)),
                SpanDecoder.decode(START, END, new int[]{0, 0, 1, 1, 1, 1}, new boolean[6], 2));
    }

    @Test
    void neverCutsAWord() {
        boolean[] inner = {false, false, true, true, false, false};
        assertEquals(List.of(new Candidate(1, 5, 8), new Candidate(0, 0, 0)),
                SpanDecoder.decode(START, END, new int[6], inner, 9));
    }

    @Test
    void isNoLongerThanTheLongestAnswer() {
        int n = 3 * SpanDecoder.LONGEST_ANSWER;
        float[] start = new float[n];
        float[] end = new float[n];
        start[0] = 10;
        end[SpanDecoder.LONGEST_ANSWER] = 10;
        assertEquals(new Candidate(0, 0, 10), decode(start, end, 1).get(0));
        end[SpanDecoder.LONGEST_ANSWER - 1] = 5;
        assertEquals(new Candidate(0, SpanDecoder.LONGEST_ANSWER - 1, 15), decode(start, end, 1).get(0));
    }

    @Test
    void breaksTiesByTheOrderOfTheText() {
        assertEquals(List.of(new Candidate(0, 0, 2), new Candidate(1, 1, 2)),
                decode(new float[]{1, 1}, new float[]{1, 1}, 9));
    }

    @Test
    void findsNothingInNothing() {
        assertEquals(List.of(), decode(new float[0], new float[0], 3));
    }

    private static List<Candidate> decode(float[] start, float[] end, int count) {
        return SpanDecoder.decode(start, end, new int[start.length], new boolean[start.length], count);
    }
}
