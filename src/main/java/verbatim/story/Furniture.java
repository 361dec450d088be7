package verbatim.story;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises, by its shape alone, a line that belongs to the page and not to the story: the labels that pages put
 * before links, share buttons, pictures, advertisements, sign-ups, tags and copyright. Each shape is one that running
 * text does not have: nothing but the label, a label with its colon, or a label on a line without a full stop.
 */
final class Furniture {
    private static final int LABEL_WORDS = 25;
    private static final int CAPTION_WORDS = 60;
    private static final int SIGN_UP_WORDS = 40;
    private static final String QUOTE = "['’]";

    /** Labels of links that no sentence begins with when a colon follows. */
    private static final Pattern LINK = whole(
            "(?:also (?:read|see|watch)|(?:must|recommended)[ -]reads?|read (?:also|more|next)"
                    + "|read the full (?:story|article)|see (?:also|more)|you (?:may|might) also like"
                    + "|do(?:n" + QUOTE + "t| not) miss) ?[:\\-–—|>»].{1,250}");
    /** The same on a line that never comes to a full stop, with or without a colon. */
    private static final Pattern LOOSE_LINK = whole(
            "(?:also read|read (?:also|more|next)|must[ -]read|see also)\\b.{0,250}");
    private static final Pattern HEADED = whole("(?:related|watch|video|listen|in pictures|gallery"
            + "|more (?:on|from|in)\\b.{0,40}|editor" + QUOTE + "s picks?|trending|most read|up next|next|previous"
            + "|next (?:story|article)|previous (?:story|article)) ?[:|>»].{1,250}");
    private static final Pattern ALONE = whole(
            "[^\\p{L}\\d]*(?:advertisements?|ads?|sponsored(?: content| links?)?|promoted(?: content| stories)?"
                    + "|paid (?:content|post)|(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:ad|advert|advertisement|video))?"
                    + "|advertisement - (?:story|article) continues below|skip (?:to (?:main )?content|(?:this )?ad(?:vertisement)?)"
                    + "|scroll (?:down )?(?:to|for) .{1,30}|continue reading|loading|menu|search|sign in|log in|register|subscribe(?: now)?"
                    + "|(?:daily )?newsletters?|(?:show|load|read|see|view|more) more|view (?:all|more|details|gallery)|full story|click here"
                    + "|read (?:more|next|also|the full story|full story)|also read|see also|must reads?"
                    + "|related(?: (?:articles?|stories|story|news|content|topics?|links|coverage|reading))?"
                    + "|recommended(?: (?:for you|stories|reading|articles))?|more (?:on|from) (?:this|the) (?:story|topic|author|section)"
                    + "|more stories|more news|more (?:on|from)(?: \\S+){1,4}|top stories|latest (?:news|stories)|trending(?: now| stories)?|most (?:read|popular|viewed|shared)"
                    + "|you (?:may|might) (?:also )?(?:like|be interested in)|don" + QUOTE
                    + "t miss|up next|what to read next"
                    + "|editor" + QUOTE + "?s" + QUOTE
                    + "? (?:picks?|choice)|about the authors?|about us|contact us|terms (?:of use|and conditions)|privacy policy"
                    + "|view comments|comments?|post a comment|leave a (?:comment|reply)|join the (?:conversation|discussion)|tags|topics"
                    + "|file (?:photo|picture|image)|representative (?:image|picture|photo)|image|photo|video|listen|copy link|back to top|home)[^\\p{L}\\d]*");
    private static final Pattern TAGS = whole(
            "(?:tags?|keywords?|topics?|topics in this (?:story|article)|in this (?:story|article)|more on|filed under) ?[:|].*"
                    + "|(?:#[\\p{L}\\p{M}\\d_]+[ ,|]*)+");
    private static final Pattern COUNT = whole(
            "[\\d.,]+ ?[km]? ?(?:comments?|shares?|likes?|views?|replies|reactions?)|(?:comments?|shares?) ?[:(]? ?[\\d.,]+\\)?"
                    + "|\\d{1,3}[ -]min(?:ute)?s? (?:read|listen|watch)|(?:reading|listening) time.{0,20}");
    private static final Pattern CREDIT = whole(
            "(?:pictured|(?:file |lead |main |cover )?(?:photo(?:graph)?|image|picture|pic|illustration|graphic|video|caption|representative image|file photo)s?"
                    + "(?: credits?| courtesy| source)?|credits?) ?[:|©].*");
    private static final Pattern CREDIT_BY = whole(
            "(?:(?:photo(?:graph)?|image|picture|illustration|graphic|video)s? (?:by|courtesy|via|from)) .{1,60}");
    private static final Pattern ENDS_IN_CREDIT = whole(
            ".*(?:[(\\[](?:file |representative )?(?:image|photo(?:graph)?|picture|pic|credit|illustration|file)s?"
                    + "(?: (?:credits?|courtesy|source|by|via))?(?: ?[:/|©] ?| )[^()\\[\\]]{2,80}[)\\]]|[(\\[](?:file|representative) (?:photo|image|picture)[)\\]]"
                    + "|(?:[.?!”\"’)]|\\|) (?:photo(?:graph)?|image|picture|photo credit|image credit|credit)s?: [^.:]{2,60}"
                    + "|[(\\[][^()\\[\\].]{2,40}/ ?[^()\\[\\].]{2,40}[)\\]]|/ ?(?:getty images|getty|afp|ap|reuters|pa|shutterstock))");
    private static final Pattern ELLIPSIS = whole("(?:\\.{3}|…) ?(?:view|read|see|show|more|details|full)\\b.{0,20}"
            + "|.{0,40}(?:\\.{3}|…) ?(?:view|read|see|show) (?:more|details)");
    private static final Pattern COPYRIGHT = whole(
            "(?:©|\\(c\\) ?\\d{4}|copyright (?:©|\\(c\\)|\\d{4})).*|.* all rights reserved\\.?");
    private static final Pattern SIGN_UP = whole(
            "(?:sign up|subscribe|follow (?:us|our|@)|like us|join (?:us|our)|download (?:the|our)|get (?:our|the latest|all the|breaking)"
                    + "|click here|tap here|enter your|never miss|stay (?:up to date|informed|updated)|already a|by signing up)\\b.*"
                    + "(?:newsletters?|in(?:to)? your (?:inbox|email)|e-?mail address|our (?:[\\w-]+ ){0,3}(?:app|channel|alerts?|briefing|page|podcast)"
                    + "|subscribe|subscriber|sign up|notifications|on (?:facebook|twitter|x|instagram|whatsapp|telegram|google news)|here)\\b.*");
    /** An order to the reader on a line without a full stop. */
    private static final Pattern LOOSE_SIGN_UP = whole(
            "(?:sign up|subscribe|follow (?:us|our)|download (?:the|our) app|join our|like us)\\b.{0,120}");
    private static final Pattern LINK_ONLY = whole("(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+|@\\w+");
    private static final Set<String> SHARING = Set.of("share", "this", "on", "via", "by", "with", "article", "story",
            "post", "page",
            "facebook", "twitter", "x", "whatsapp", "email", "e-mail", "mail", "print", "copy", "link", "tweet",
            "linkedin", "pinterest",
            "reddit", "telegram", "messenger", "flipboard", "instagram", "bluesky", "threads", "save", "gift",
            "bookmark", "sms", "and",
            "more", "like", "loading", "view", "views", "min", "mins", "minutes", "or", "options", "comments",
            "comment", "close", "url", "to", "clipboard", "for", "later", "listen", "font", "size");
    private static final Set<String> SHARED_WITH = Set.of("share", "facebook", "twitter", "whatsapp", "email", "e-mail",
            "print", "tweet",
            "linkedin", "pinterest", "reddit", "telegram", "messenger", "save", "bookmark", "copy", "gift", "listen",
            "like", "comments", "view");

    private static final Pattern SHARE_PARTS = Pattern.compile(
            "(?: |[|,/•·:+]|\\p{So}|\\p{Sk}|\\p{Mn}|\\p{Cf}|\\.{3}|(?<![\\p{L}\\d])[\\d.,]+[km]?(?![\\p{L}\\d]))+");
    private static final Pattern SYMBOLS = Pattern.compile("^(?:\\p{So}|\\p{Sk}|\\p{Mn}|\\p{Cf}| )+");
    /** Heads of lists of links, pictures of authors and the like: the lines under them are furniture too. */
    private static final Pattern LIST_HEAD = whole(
            "[^\\p{L}\\d]*(?:related(?: \\S+)?|recommended(?: \\S+){0,2}|more (?:on|from)(?: \\S+){1,4}|more (?:stories|news)"
                    + "|top stories|latest (?:news|stories)|trending(?: now| stories)?|most (?:read|popular|viewed|shared)|you (?:may|might) (?:also )?(?:like|be interested in)"
                    + "|don" + QUOTE
                    + "t miss|up next|what to read next|read (?:more|next|also)|also read|see also|must reads?"
                    + "|editor" + QUOTE + "?s" + QUOTE
                    + "? (?:picks?|choice)|(?:\\d+ )?comments?|tags|topics|share this(?: \\w+)?)[^\\p{L}\\d]*");
    private static final Pattern AUTHOR_HEAD = whole(
            "[^\\p{L}\\d]*about the (?:authors?|writers?|reporters?)[^\\p{L}\\d]*");

    private Furniture() {}

    private static Pattern whole(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /** Whether a line is furniture wherever on the page it stands. */
    static boolean is(PageLine line) {
        if (line.isLong()) {
            return false;
        }
        String words = SYMBOLS.matcher(line.words()).replaceFirst("");
        int count = line.wordCount();
        boolean stopped = line.endsWithFullStop();
        return count == 0 || matches(ALONE, words) || matches(COUNT, words) || matches(LINK_ONLY, words)
                || isSharing(words)
                || count <= LABEL_WORDS && (matches(LINK, words) || matches(ELLIPSIS, words)
                        || !stopped && (matches(LOOSE_LINK, words) || matches(HEADED, words) || matches(TAGS, words)
                                || matches(LOOSE_SIGN_UP, words)))
                || count <= SIGN_UP_WORDS && (matches(COPYRIGHT, words) || matches(SIGN_UP, words))
                || isCaption(words, count, stopped);
    }

    private static boolean isCaption(String words, int count, boolean stopped) {
        return count <= CAPTION_WORDS && (matches(CREDIT, words) || matches(ENDS_IN_CREDIT, words))
                || !stopped && count <= LABEL_WORDS && matches(CREDIT_BY, words);
    }

    /** Whether a line is the head of a list of things beside the story, so that what follows is furniture too. */
    static boolean headsList(PageLine line) {
        return !line.isLong() && matches(LIST_HEAD, line.words());
    }

    /** Whether a line announces a few words on the author. */
    static boolean headsAuthor(PageLine line) {
        return !line.isLong() && matches(AUTHOR_HEAD, line.words());
    }

    /** Whether a line has nothing but ways to share, counts of those who did, and the signs for them. */
    static boolean isSharing(String words) {
        List<String> parts = SHARE_PARTS.splitAsStream(words.toLowerCase(Locale.ROOT)).filter(part -> !part.isEmpty())
                .toList();
        return SHARING.containsAll(parts) && parts.stream().anyMatch(SHARED_WITH::contains);
    }

    private static boolean matches(Pattern pattern, String words) {
        return pattern.matcher(words).matches();
    }
}
