package verbatim.story;

/** The characters that end sentences and those that close after them. */
final class SentenceMarks {
    private SentenceMarks() {}

    static boolean isEnd(char c) {
        return c == '.' || c == '?' || c == '!' || c == '…' || c == '।' || c == '。';
    }

    static boolean isCloser(char c) {
        return c == '"' || c == '\'' || c == '”' || c == '’' || c == '»' || c == ')' || c == ']' || c == '}';
    }

    static boolean isOpener(char c) {
        return c == '"' || c == '\'' || c == '“' || c == '‘' || c == '«' || c == '(' || c == '[' || c == '{';
    }
}
