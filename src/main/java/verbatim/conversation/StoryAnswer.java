package verbatim.conversation;

import verbatim.answering.AnswerSpan;
import verbatim.story.Story;

/** What one of several stories that were asked says; the answer's spans are spans of that story's text. */
public record StoryAnswer(Story story, AnswerSpan answer) {}
