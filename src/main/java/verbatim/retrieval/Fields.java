package verbatim.retrieval;

/** The index's field names. */
final class Fields {
    /** A sentence's own words. */
    static final String SENTENCE = "sentence";
    /** The words of the sentences before and after it. */
    static final String CONTEXT = "context";
    /** The kinds of mention that the sentence holds. */
    static final String EVIDENCE = "evidence";
    /** A passage's words. */
    static final String PASSAGE = "passage";

    private Fields() {}
}
