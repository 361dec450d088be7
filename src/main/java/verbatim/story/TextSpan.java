package verbatim.story;

/**
 * A stretch of a text, from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 code units.
 * Ordered by start, then by end. Immutable.
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    /** @throws IllegalArgumentException unless 0 &lt;= start &lt;= end */
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** The words themselves, cut out of the text that this span was made for. */
    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** This span moved right by {@code by} code units: from a part's offsets to the whole text's. */
    public TextSpan shifted(int by) {
        return new TextSpan(start + by, end + by);
    }

    /** The smallest span that holds both. */
    public TextSpan cover(TextSpan other) {
        return new TextSpan(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(TextSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
