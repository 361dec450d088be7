package verbatim.reading;

import org.jspecify.annotations.Nullable;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.story.TextSpan;

/**
 * A span of a sentence that might answer a question.
 *
 * @param kind what it is: a kind of mention, "noun phrase", "phrase", "clause" or "sentence"
 * @param mention the mention it is, if it is one
 */
public record Candidate(TextSpan span, AnnotatedSentence sentence, String kind, @Nullable Mention mention) {}
