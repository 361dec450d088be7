package verbatim.answering;

import org.jspecify.annotations.Nullable;
import verbatim.question.QuestionType;
import verbatim.story.Metadata;
import verbatim.story.TextSpan;

/** Questions about the page itself ("who wrote this"), answered from what the page says about itself. */
final class PageAnswers {
    static final String COARSE = "PAGE";

    private PageAnswers() {}

    /** The span that answers, or null when the page does not say. */
    static @Nullable TextSpan find(QuestionType type, Metadata page) {
        return switch (type.fine()) {
            case "headline" -> page.headline();
            case "author" -> page.author();
            case "published" -> page.published();
            case "updated" -> page.updated();
            case "site" -> page.site();
            default -> null;
        };
    }
}
