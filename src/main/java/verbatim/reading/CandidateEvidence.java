package verbatim.reading;

/**
 * A candidate and what speaks for and against it: named numbers, in the form the ranking model takes.
 *
 * @param matched the share, by weight, of the question's terms that stand in its sentence
 */
record CandidateEvidence(Candidate candidate, String[] names, float[] values, double matched) {}
