package verbatim.answering;

import java.util.List;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.reading.Proposal;
import verbatim.retrieval.ScoredPassage;

/** A question with all that was read for it, before anything is decided. */
record ReadQuestion(Question question, IndexedStory story, List<ScoredPassage> passages, List<Proposal> proposals) {}
