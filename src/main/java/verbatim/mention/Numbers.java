package verbatim.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.story.TextSpan;

/** Finds numbers, in digits or words, and tells counts, money, shares and measures apart by what stands around them. */
final class Numbers {
    private static final Map<String, Long> WORDS = Map.ofEntries(Map.entry("zero", 0L), Map.entry("one", 1L),
            Map.entry("two", 2L), Map.entry("three", 3L), Map.entry("four", 4L), Map.entry("five", 5L),
            Map.entry("six", 6L), Map.entry("seven", 7L), Map.entry("eight", 8L), Map.entry("nine", 9L),
            Map.entry("ten", 10L), Map.entry("eleven", 11L), Map.entry("twelve", 12L), Map.entry("thirteen", 13L),
            Map.entry("fourteen", 14L), Map.entry("fifteen", 15L), Map.entry("sixteen", 16L),
            Map.entry("seventeen", 17L), Map.entry("eighteen", 18L), Map.entry("nineteen", 19L),
            Map.entry("twenty", 20L), Map.entry("thirty", 30L), Map.entry("forty", 40L), Map.entry("fifty", 50L),
            Map.entry("sixty", 60L), Map.entry("seventy", 70L), Map.entry("eighty", 80L), Map.entry("ninety", 90L));
    private static final Map<String, Long> SCALES = Map.ofEntries(Map.entry("hundred", 100L),
            Map.entry("dozen", 12L), Map.entry("thousand", 1_000L), Map.entry("k", 1_000L),
            Map.entry("lakh", 100_000L), Map.entry("million", 1_000_000L), Map.entry("m", 1_000_000L),
            Map.entry("mn", 1_000_000L), Map.entry("crore", 10_000_000L), Map.entry("billion", 1_000_000_000L),
            Map.entry("bn", 1_000_000_000L), Map.entry("b", 1_000_000_000L), Map.entry("trillion", 1_000_000_000_000L),
            Map.entry("tn", 1_000_000_000_000L));

    private static final String WORD = "(?:" + String.join("|", WORDS.keySet()) + ")";
    private static final String SCALE = "(?:hundred|dozen|thousand|lakh|million|crore|billion|trillion)s?";
    // Repeated groups are possessive: others are matched by recursion, and a long run of numbers fills the stack.
    private static final String IN_DIGITS = "(?:\\d{1,3}(?:,\\d{2,3})++|\\d+)(?:\\.\\d+)?"
            + "(?:(?:[\\s-]?" + SCALE + "\\b){1,2}|(?:k|mn?|bn?|tn)\\b)?";
    private static final String IN_WORDS = "(?:an?\\s(?=" + SCALE + "\\b)" + SCALE + "|" + WORD + ")\\b"
            + "(?:[\\s-](?:and\\s)?(?:" + WORD + "|" + SCALE + ")\\b)*+"
            + "|(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)s\\b";
    private static final String CURRENCY = "(?:US|A|C|NZ|HK)?[$£€₹¥]\\s?|\\b(?:Rs\\.?|INR|USD|EUR|GBP)\\s?";
    private static final String UNIT = "\\s?%|\\s(?:per\\s?cent|percentage\\spoints?)\\b"
            + "|[\\s-](?:dollars?|pounds?|euros?|rupees?|cents?|pence|yen|yuan|francs?)\\b"
            + "|[\\s-]?(?:km/h|mph|kmh|km|cm|mm|kg|mg|ft|kW|MW|GW|GB|MB|Hz|°C|°F|°)(?![\\p{L}\\d])"
            + "|[\\s-](?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|acres?|hectares?"
            + "|kilos?|kilograms?|grams?|tons?|tonnes?|lit(?:re|er)s?|gallons?|degrees?|watts?|volts?|knots?"
            + "|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\\b";
    private static final Pattern NUMBER = Pattern.compile("(?<currency>" + CURRENCY + ")?"
            + "(?<![\\p{L}\\d]|\\d[.,])(?<number>" + IN_DIGITS + "|" + IN_WORDS + ")(?<unit>" + UNIT + ")?",
            Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    static List<Mention> in(String text, TextSpan sentence, List<Token> tokens, List<TextSpan> dates) {
        List<Mention> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
        while (matcher.find()) {
            TextSpan number = new TextSpan(matcher.start("number"), matcher.end("number"));
            if (dates.stream().noneMatch(number::overlaps)) {
                found.add(mention(text, matcher, number, tokens));
            }
        }
        return found;
    }

    private static Mention mention(String text, Matcher matcher, TextSpan number, List<Token> tokens) {
        BigDecimal value = value(number.in(text));
        TextSpan whole = new TextSpan(matcher.start(), matcher.end());
        String unit = matcher.group("unit");
        if (matcher.group("currency") != null || unit != null && isCurrency(unit)) {
            return new Mention.Money(whole, value);
        }
        if (unit == null) {
            return new Mention.Count(number, value, counted(number, tokens));
        }
        return isShare(unit) ? new Mention.Percent(whole, value) : new Mention.Measure(whole, value);
    }

    private static boolean isShare(String unit) {
        String word = unit.strip().toLowerCase(Locale.ROOT);
        return word.startsWith("%") || word.startsWith("per");
    }

    private static boolean isCurrency(String unit) {
        return unit.substring(1).toLowerCase(Locale.ROOT)
                .matches("(dollar|pound|euro|rupee|cent|franc)s?|pence|yen|yuan");
    }

    /** The noun phrase that follows a number: adjectives and nouns up to the last noun in a row. */
    private static @Nullable TextSpan counted(TextSpan number, List<Token> tokens) {
        TextSpan phrase = null;
        TextSpan reach = null;
        for (Token token : tokens) {
            if (token.span().start() < number.end()) {
                continue;
            }
            if (token.isNominal()) {
                reach = reach == null ? token.span() : reach.cover(token.span());
                phrase = reach;
            } else if (token.tag().equals("ADJ") || reach == null && isLink(token)) {
                reach = token.tag().equals("ADJ") ? reach == null ? token.span() : reach.cover(token.span()) : reach;
            } else {
                break;
            }
        }
        return phrase;
    }

    /** What may stand between a number and its noun: "121 <em>of the</em> phones", "three <em>-</em> storey". */
    private static boolean isLink(Token token) {
        return token.text().equalsIgnoreCase("of") || token.tag().equals("DET") || token.text().equals("-");
    }

    /** The value of a number as written; "two dozen" is 24, "40 crore" is 400000000. */
    static BigDecimal value(String written) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = null;
        for (String part : written.toLowerCase(Locale.ROOT).replace(",", "").split("(?<=\\d)(?=[a-z])|[\\s-]+")) {
            BigDecimal scale = scale(part);
            if (scale != null) {
                BigDecimal scaled = (group == null ? BigDecimal.ONE : group).multiply(scale);
                boolean closes = scale.longValue() >= SCALES.get("thousand");
                total = closes ? total.add(scaled) : total;
                group = closes ? null : scaled;
            } else if (WORDS.containsKey(part) || part.matches("\\d+(\\.\\d+)?")) {
                BigDecimal value = WORDS.containsKey(part) ? BigDecimal.valueOf(WORDS.get(part)) : new BigDecimal(part);
                group = group == null ? value : group.add(value);
            }
        }
        return group == null ? total : total.add(group);
    }

    private static @Nullable BigDecimal scale(String word) {
        Long scale = SCALES.get(word);
        if (scale == null && word.endsWith("s")) {
            scale = SCALES.get(word.substring(0, word.length() - 1));
        }
        return scale == null ? null : BigDecimal.valueOf(scale);
    }
}
