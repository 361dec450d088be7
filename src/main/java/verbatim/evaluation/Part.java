package verbatim.evaluation;

/**
 * A part of a SQuAD file, by the index of the article (of the paragraph, where a file has one article only) modulo 16,
 * counted from 0: thresholds are fitted on one part, reported on another, and models are trained on neither.
 */
public enum Part {
    FIT,
    REPORT,
    TRAIN;

    private static final int PARTS = 16;
    private static final int REPORTED = 8;

    boolean holds(int index) {
        return this == switch (index % PARTS) {
            case 0 -> FIT;
            case REPORTED -> REPORT;
            default -> TRAIN;
        };
    }
}
