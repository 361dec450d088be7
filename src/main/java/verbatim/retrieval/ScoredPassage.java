package verbatim.retrieval;

import verbatim.story.Passage;

/** A passage with its retrieval score; scores compare within one search only. */
public record ScoredPassage(Passage passage, double score) {}
