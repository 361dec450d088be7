package verbatim.retrieval;

/** What the parts of a retrieval score weigh; fitted on the fit part of the development data by recall@3. */
final class Weights {
    static final float K1 = 1.2f;
    static final float B = 0.75f;
    static final float CONTEXT = 0.15f;
    static final float EVIDENCE = 0.3f;
    static final double BEST_SENTENCE = 1.0;

    static final float RELATIVE = 0.3f;

    private Weights() {}
}
