package verbatim.mention;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.story.TextSpan;

/** Something of a known type that a sentence mentions. Spans are in UTF-16 code units of the story's text. */
public sealed interface Mention {
    TextSpan span();

    /** The kind's name as the index and the choice model write it. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * A number of things.
     *
     * @param counted the noun phrase after the number, down to its head ("121 <em>Indian individuals</em>"); null when
     *        the number stands alone
     */
    record Count(TextSpan span, BigDecimal value, @Nullable TextSpan counted) implements Mention {}

    /** A sum of money with its currency. */
    record Money(TextSpan span, BigDecimal value) implements Mention {}

    /** A share: a number with a per cent sign or word. */
    record Percent(TextSpan span, BigDecimal value) implements Mention {}

    /** A number with a unit of measurement, the unit included. */
    record Measure(TextSpan span, BigDecimal value) implements Mention {}

    /** A date, a year, a weekday, or a time of day, as written. */
    record Date(TextSpan span) implements Mention {}

    /** A name: of a person, a place, an organisation or anything else. */
    record Name(TextSpan span) implements Mention {}

    /**
     * Words in quotation marks, the marks not included.
     *
     * @param speaker who says them, as named in the sentence; null when the sentence does not tell
     * @param cue the verb of saying; null when there is none
     */
    record Quotation(TextSpan span, @Nullable TextSpan speaker, @Nullable TextSpan cue) implements Mention {}
}
