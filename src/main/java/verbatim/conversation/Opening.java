package verbatim.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a turn starts in relation to those before it, and what it says then.
 *
 * @param kind MORE: "and ...", "what about ..."; CORRECTION: "no, ...", "I meant ..."; SWITCH: "forget that, ..."
 * @param rest the text behind the opening; the whole text without one
 */
record Opening(Kind kind, String rest) {
    private static final Pattern MORE = Pattern
            .compile("(?i)^(?:(?:ok(?:ay)?|so|well|right|oh|then|also)[, ]+)*"
                    + "(?:and|nd|n|or|but|what about|how about|also|(?:is it |is that )?(?:the )?same(?: goes)?(?= (?:for|with|in) ))"
                    + "(?: then| also| what about| how about| what of)?[,:]? +(?=\\S)");
    private static final Pattern CORRECTION = Pattern
            .compile("(?i)^(?:(?:no+|nope|sorry|wait|actually|oops)[,.!:]? +)*(?:(?:no+|nope|sorry|actually)[,.!:] +"
                    + "|(?:i )?(?:mean|meant|was asking about|asked about|am asking about)[,:]? +|i said[,:]? +"
                    + "|no+ (?=the )|not [^,.?]+[,.] *(?:but +)?)(?:i (?:mean|meant|said)[,:]? +)?(?=\\S)");
    private static final Pattern SWITCH = Pattern
            .compile(
                    "(?i)^(?:(?:ok(?:ay)?|right|well)[, ]+)*(?:forget|never ?mind|leave|skip|enough (?:about|of|on)|drop"
                            + "|moving on|changing (?:the )?(?:subject|topic)|different (?:question|topic)|anyway)"
                            + "[^,.;:]*[,.;:] +(?=\\S)");

    /** What leads to a question and says nothing: "so who pays", "then why", "ok hes how old". */
    private static final String LEADING = "(?i)^(?:(?:so|then|ok(?:ay)?|well|right|oh|but)[, ]+)+"
            + "(?=(?:who|whom|whose|what|which|when|where|why|how|s?he|it|they)(?:['’]?(?:s|re))?\\b)";

    enum Kind {
        NONE,
        MORE,
        CORRECTION,
        SWITCH
    }

    static Opening of(String text) {
        String stripped = text.strip();
        for (Kind kind : new Kind[]{Kind.SWITCH, Kind.CORRECTION, Kind.MORE}) {
            Matcher matcher = switch (kind) {
                case SWITCH -> SWITCH.matcher(stripped);
                case CORRECTION -> CORRECTION.matcher(stripped);
                default -> MORE.matcher(stripped);
            };
            if (matcher.find()) {
                return new Opening(kind, stripped.substring(matcher.end()));
            }
        }
        return new Opening(Kind.NONE, stripped.replaceFirst(LEADING, ""));
    }
}
