package verbatim.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A reader's question to one story.
 *
 * @param conversation the id that the last reply carried; null, unknown or expired starts a new conversation
 * @param explain whether the reply shall say how it was found
 */
public record Ask(String question, String story, @Nullable String conversation, boolean explain) {}
