package verbatim.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.language.Token;
import verbatim.story.TextSpan;

/** Finds dates and times as they are written; nothing is resolved ("Tuesday" stays "Tuesday"). */
final class Dates {
    private static final String MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
            + "|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:1[0-9]|20)\\d\\d(?:s|[-–]\\d\\d(?:\\d\\d)?)?";
    private static final String CLOCK = "(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)?\\s?(?:[aApP]\\.?[mM]\\b\\.?)"
            + "|(?:[01]?\\d|2[0-3]):[0-5]\\d";
    private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?";
    private static final Pattern DATE = Pattern.compile("(?<![\\w.,$£€₹-])(?:" //
            + MONTH + "\\s+" + DAY + "(?:,?\\s+" + YEAR + ")?" //
            + "|" + DAY + "\\s+(?:of\\s+)?" + MONTH + "(?:,?\\s+" + YEAR + ")?" //
            + "|" + MONTH + ",?\\s+" + YEAR //
            + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{2,4}" //
            + "|" + CLOCK + "|" + WEEKDAY + "|" + YEAR + "|(?:noon|midnight)" //
            + "|(?:January|February|March|April|June|July|August|September|October|November|December)" //
            + "|(?<=\\b(?:in|In|last|since|of|until|by)\\s)May" //
            + ")(?![\\w%]|[.,]\\d)", Pattern.UNICODE_CHARACTER_CLASS);

    private Dates() {}

    static List<TextSpan> in(String text, TextSpan sentence, List<Token> tokens) {
        List<TextSpan> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
        while (matcher.find()) {
            TextSpan span = new TextSpan(matcher.start(), matcher.end());
            if (!isCount(text, span, tokens)) {
                found.add(span);
            }
        }
        return found;
    }

    /** "1400 phones" has the shape of a year and is none. */
    private static boolean isCount(String text, TextSpan span, List<Token> tokens) {
        return span.length() == 4 && Character.isDigit(text.charAt(span.start()))
                && tokens.stream().filter(token -> token.span().start() >= span.end()).findFirst()
                        .filter(token -> token.tag().equals("NOUN") && token.text().endsWith("s")).isPresent();
    }
}
