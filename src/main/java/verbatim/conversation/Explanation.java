package verbatim.conversation;

import java.util.List;
import verbatim.retrieval.ScoredPassage;

/** How an answer was found: the question's terms that the index was searched with, and the passages it ranked. */
public record Explanation(List<String> terms, List<ScoredPassage> passages) {}
