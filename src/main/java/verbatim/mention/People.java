package verbatim.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.language.Sense;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.story.TextSpan;

/**
 * The names of a story that are people's, by what stands around them: a title, an age, a word for a person, and "he" or
 * "she" soon after. Known by their last word, as stories call people after the first time. Immutable.
 */
public final class People {
    private static final Set<String> HE = Set.of("mr", "sir", "lord");
    private static final Set<String> SHE = Set.of("mrs", "ms", "miss", "lady", "dame");
    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "justice", "rev");

    /** The fields of WordNet whose words end the names of places and bodies. */
    private static final Set<String> NAMED = Set.of("artifact", "group", "location", "object");

    /** What a title tells of "he" or "she", in pronouns. */
    private static final int CERTAIN = 3;

    private final WordNet wordNet;
    private final Map<String, Evidence> byLastWord = new HashMap<>();

    /** How often something says so. */
    private static final class Evidence {
        private boolean person;
        private int he;
        private int she;
        /** Quotations of it, and words for persons with a comma before it: firms are "owners" and "rivals" too. */
        private int hints;
        private String fullest = "";

        /** Whether more than one thing says so that does not say so alone, as "he" or "she" behind it. */
        private boolean maybePerson() {
            return fullest.contains(" ") && he + she + hints > 1;
        }
    }

    public People(AnnotatedStory story, WordNet wordNet) {
        this.wordNet = wordNet;
        String text = story.story().text();
        Evidence last = null;
        for (AnnotatedSentence sentence : story.sentences()) {
            List<Mention.Name> names = sentence.mentions(Mention.Name.class).toList();
            for (int i = 0; i < sentence.tokens().size(); i++) {
                int at = i;
                Token token = sentence.tokens().get(i);
                last = names.stream().map(name -> person(name.span(), text))
                        .filter(name -> name.end() == token.span().end()).findFirst()
                        .map(name -> named(name.in(text), sentence.tokens(), at)).orElse(last);
                meet(last, token);
            }
            sentence.mentions(Mention.Quotation.class).map(Mention.Quotation::speaker).filter(Objects::nonNull)
                    .map(speaker -> byLastWord.get(key(speaker.in(text)))).filter(Objects::nonNull)
                    .forEach(evidence -> evidence.hints++);
        }
    }

    /** "Ann Roe" of "Ann Roe of Roe Research". */
    private static TextSpan person(TextSpan name, String text) {
        int of = name.in(text).indexOf(" of ");
        return of < 0 ? name : new TextSpan(name.start(), name.start() + of);
    }

    private Evidence named(String name, List<Token> tokens, int last) {
        String[] words = name.split("\\s+");
        Evidence evidence = byLastWord.computeIfAbsent(key(name), key -> new Evidence());
        evidence.fullest = name.length() > evidence.fullest.length() ? name.replaceAll("\\s+", " ") : evidence.fullest;
        if (words.length > 1 && !TITLES.contains(bare(words[0])) && !HE.contains(bare(words[0]))
                && !SHE.contains(bare(words[0])) && !isPersonNoun(words[0])) {
            byLastWord.putIfAbsent(words[0].toLowerCase(Locale.ROOT), evidence);
        }
        int first = last - words.length + 1;
        String title = words.length > 1 ? bare(words[0]) : "";
        String before = first > 0 && first <= tokens.size() ? word(tokens, first - 1) : "";
        for (String word : List.of(title, before)) {
            evidence.he += HE.contains(word) ? CERTAIN : 0;
            evidence.she += SHE.contains(word) ? CERTAIN : 0;
            evidence.person |= HE.contains(word) || SHE.contains(word) || TITLES.contains(word)
                    || !word.isEmpty() && isPersonNoun(word) && words.length > (word.equals(title) ? 1 : 0);
        }
        evidence.person |= hasAge(tokens, last) || isApposed(tokens, last);
        evidence.hints += isHolder(tokens, first) ? 1 : 0;
        return evidence;
    }

    /** A word; "cooperative" for the end of "Co-operative", which is a word of its own, but "president" for "vice-president". */
    private String word(List<Token> tokens, int i) {
        String word = bare(tokens.get(i).text());
        if (i < 2 || !tokens.get(i - 1).text().equals("-")
                || tokens.get(i - 1).span().end() != tokens.get(i).span().start()) {
            return word;
        }
        String whole = bare(tokens.get(i - 2).text()) + word;
        return wordNet.senses(whole).isEmpty() ? word : whole;
    }

    /** "Hugh Pennant, 61," */
    private static boolean hasAge(List<Token> tokens, int last) {
        return last + 2 < tokens.size() && tokens.get(last + 1).text().equals(",")
                && tokens.get(last + 2).text().matches("\\d{1,3}");
    }

    /** "Aoife Brannigan, a music teacher" */
    private boolean isApposed(List<Token> tokens, int last) {
        if (last + 2 >= tokens.size() || !tokens.get(last + 1).text().equals(",")) {
            return false;
        }
        int end = last + 2;
        while (end < tokens.size() && (tokens.get(end).isNominal() || tokens.get(end).tag().equals("ADJ")
                || tokens.get(end).tag().equals("DET"))) {
            end++;
        }
        return end > last + 2 && isPersonNoun(tokens.get(end - 1).text());
    }

    /** "the harbour master, Aoife Brannigan" */
    private boolean isHolder(List<Token> tokens, int first) {
        return first > 1 && first <= tokens.size() && tokens.get(first - 1).text().equals(",")
                && tokens.get(first - 2).isNominal() && isPersonNoun(tokens.get(first - 2).text());
    }

    /** A pronoun speaks of the name before it, if that is a person's or may be. */
    private static void meet(@Nullable Evidence last, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (last != null && Set.of("he", "his", "him").contains(word)) {
            last.he++;
        } else if (last != null && Set.of("she", "her", "hers").contains(word)) {
            last.she++;
        }
    }

    /** Whether a noun's first meaning is a person. */
    public boolean isPersonNoun(String word) {
        return means(word, "person");
    }

    private boolean means(String noun, String field) {
        List<Sense> senses = wordNet.senses(noun);
        return !senses.isEmpty() && senses.getFirst().field().equals(field);
    }

    /** Whether the story speaks of somebody by this name, or by its last word. */
    public boolean isPerson(String name) {
        Evidence evidence = byLastWord.get(key(name));
        return evidence != null && (evidence.person || evidence.maybePerson() && !isThing(key(evidence.fullest)));
    }

    /** "road", "society": a name that ends so is a person's only where a title, an age or the like says it. */
    private boolean isThing(String word) {
        return NAMED.stream().anyMatch(field -> means(word, field));
    }

    /** The longest name that the story gives this person. */
    public String fullName(String name) {
        Evidence evidence = byLastWord.get(key(name));
        return evidence == null || evidence.fullest.isEmpty() ? name : evidence.fullest;
    }

    /** Whether "he" or "she" may mean this person: the other word does not stand beside the name more often. */
    public boolean fits(String name, boolean she) {
        Evidence evidence = byLastWord.get(key(name));
        return evidence == null || (she ? evidence.she >= evidence.he : evidence.he >= evidence.she);
    }

    /** Whether it is not all but certain that "he" or "she" means others than this person. */
    public boolean mayFit(String name, boolean she) {
        Evidence evidence = byLastWord.get(key(name));
        return evidence == null || (she ? evidence.he - evidence.she : evidence.she - evidence.he) < CERTAIN;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static String key(String name) {
        String[] words = name.strip().split("\\s+");
        return words[words.length - 1].toLowerCase(Locale.ROOT).replaceAll("['’]s$", "");
    }
}
