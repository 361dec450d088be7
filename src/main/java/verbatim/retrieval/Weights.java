package verbatim.retrieval;

/**
 * What the parts of a retrieval score weigh. Set by hand: {@code K1} and {@code B} are Lucene's own, the others were tried
 * on the fit and training parts of the development data, where recall@3 hardly changes with any of them.
 */
final class Weights {
    static final float K1 = 1.2f;
    static final float B = 0.75f;
    /** A term in a neighbouring sentence, beside 1 for one in the sentence itself. */
    static final float CONTEXT = 0.15f;
    /** A mention of the kind that is asked for. */
    static final float EVIDENCE = 0.3f;
    /** A relative of a question word in WordNet, beside 1 for the word itself. */
    static final float RELATIVE = 0.3f;
    /** A term of what was said before a question, beside 1 for one of its own. */
    static final float SAID = 0.3f;
    /** A word of the story that is spelt nearly like a question word that the story lacks. */
    static final float MISSPELT = 0.6f;
    static final int SHORTEST_MISSPELT = 5;
    /** From this length on, two letters may differ. */
    static final int LONG_MISSPELT = 8;
    /** A paragraph's best sentence, beside 1 for the paragraph. */
    static final double BEST_SENTENCE = 1.0;

    private Weights() {}
}
