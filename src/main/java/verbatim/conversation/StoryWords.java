package verbatim.conversation;

import verbatim.mention.People;

/** What conversations about a story need of its words, found when it is first asked. */
record StoryWords(People people, Spelling spelling, Company company) {}
