package verbatim.library;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import verbatim.story.PageTime;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/** The local day on which a story was published, as far as its page settles it: "03/04/2024" may be in March or April. */
final class PublicationDate {
    private PublicationDate() {}

    static Optional<LocalDate> of(Story story) {
        TextSpan published = story.metadata().published();
        return published == null
                ? Optional.empty()
                : PageTime.allIn(story.text(), published).stream().map(PageTime::date).filter(Objects::nonNull)
                        .findFirst();
    }
}
