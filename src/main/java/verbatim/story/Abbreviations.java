package verbatim.story;

import java.util.Locale;
import java.util.Set;

/** Short forms of English that are written with a full stop, by what may follow them, and words that begin sentences. */
final class Abbreviations {
    /** Always followed by the name or the number they belong to. */
    private static final Set<String> BOUND = Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "sen", "sens", "rep", "reps",
            "gov",
            "govs", "gen", "col", "lt", "sgt", "capt", "cpl", "pvt", "maj", "adm", "cmdr", "rev", "fr", "hon", "messrs",
            "mme", "mlle",
            "supt", "insp", "det", "pres", "rs", "nos", "vs", "v", "approx", "ca", "cf", "mt", "ft", "figs", "pp",
            "vol", "smt", "shri",
            "e.g", "i.e");
    /** Mostly in mid-sentence; a sentence may end with them. */
    private static final Set<String> LOOSE = Set.of("st", "jr", "sr", "inc", "ltd", "co", "corp", "bros", "llc", "plc",
            "dept",
            "univ", "assn", "ave", "rd", "blvd", "fig", "est", "al", "etc", "no", "a.m", "p.m", "ph.d", "pty", "intl",
            "govt", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu",
            "thurs", "fri", "oz",
            "lb", "lbs", "hrs", "mins", "mass", "calif", "conn", "ariz", "colo", "ill", "mich", "minn", "tenn", "wash",
            "penn", "fla", "kan",
            "ore", "okla", "neb", "nev", "del", "md", "va", "pa", "ga", "ala", "ark", "wis", "mo", "ky", "la", "tex",
            "art", "sec", "ext",
            "op", "ed", "eds", "trans");
    /** Function words that, capitalised, begin a sentence. */
    private static final Set<String> OPENERS = Set.of("the", "a", "an", "he", "she", "it", "they", "we", "you", "his",
            "her", "its",
            "their", "our", "my", "this", "that", "these", "those", "there", "in", "on", "at", "for", "from", "with",
            "by", "to", "of", "as",
            "but", "and", "or", "so", "yet", "if", "when", "while", "after", "before", "since", "because", "although",
            "though", "however",
            "some", "many", "most", "all", "both", "no", "not", "what", "who", "how", "why", "where", "then", "now",
            "i");

    private Abbreviations() {}

    static boolean isBound(String word) {
        return BOUND.contains(lower(word));
    }

    /** Whether a word before a full stop is a short form after which a sentence may end or go on; also "U.S" and "J". */
    static boolean isLoose(String word) {
        return LOOSE.contains(lower(word)) || isInitials(word);
    }

    private static boolean isInitials(String word) {
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    static boolean opensSentence(String word) {
        return OPENERS.contains(lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
