package verbatim.conversation;

import org.jspecify.annotations.Nullable;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.People;

/** What conversations about a story need of its words. It keeps no story alive. Thread-safe. */
final class StoryWords {
    private final People people;
    private final Spelling spelling;
    private @Nullable Company company;

    StoryWords(People people, Spelling spelling) {
        this.people = people;
        this.spelling = spelling;
    }

    People people() {
        return people;
    }

    Spelling spelling() {
        return spelling;
    }

    /**
     * Found when it is first asked for, as most questions have no pronoun.
     *
     * @param story the one whose words these are
     */
    synchronized Company company(AnnotatedStory story, WordNet wordNet) {
        if (company == null) {
            company = new Company(story, wordNet);
        }
        return company;
    }
}
