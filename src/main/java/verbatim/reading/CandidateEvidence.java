package verbatim.reading;

/** A candidate and what speaks for and against it: named numbers, in the form the ranking model takes. */
record CandidateEvidence(Candidate candidate, String[] names, float[] values) {}
