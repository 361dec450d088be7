package verbatim.answering;

import verbatim.story.TextSpan;

/** Whose words an answer stands in: the speaker and the verb that says so ("said", "denied"), as spans of the story. */
public record Attribution(TextSpan speaker, TextSpan cue, Kind kind) {
    public enum Kind {
        CLAIM,
        QUOTE,
        DENIAL
    }
}
