package verbatim.question;

import java.util.ArrayList;
import java.util.List;
import verbatim.language.Token;
import verbatim.story.TextSpan;

/** Tokens written by hand: "what/PRON city/NOUN". */
final class Tokens {
    private Tokens() {}

    static List<Token> of(String tagged) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String pair : tagged.split(" ")) {
            int slash = pair.lastIndexOf('/');
            String text = pair.substring(0, slash);
            tokens.add(new Token(new TextSpan(start, start + text.length()), text, pair.substring(slash + 1)));
            start += text.length() + 1;
        }
        return tokens;
    }
}
