package verbatim.conversation;

import org.jspecify.annotations.Nullable;
import verbatim.library.StoryFilter;

/**
 * A reader's question to one story, or to several.
 *
 * @param story the one story; not looked at where there is a scope
 * @param conversation the id that the last reply carried; null, unknown or expired starts a new conversation
 * @param explain whether the reply shall say how it was found
 * @param scope the stories that are asked; null when it is the one
 */
public record Ask(String question, String story, @Nullable String conversation, boolean explain,
        @Nullable StoryFilter scope) {
    /** A question to one story. */
    public Ask(String question, String story, @Nullable String conversation, boolean explain) {
        this(question, story, conversation, explain, null);
    }

    /** A question to all stories that the filter means. */
    public static Ask across(StoryFilter scope, String question, @Nullable String conversation, boolean explain) {
        return new Ask(question, "", conversation, explain, scope);
    }
}
