package verbatim.conversation;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.Phrasing.NounPhrase;

/** Puts a question that is typed as it is spoken in the order of written English. A pure function. */
final class WordOrder {
    private static final int LONGEST_TOPIC = 4;
    private static final Pattern INVERTED = Pattern.compile("(?i)(?<pronoun>he|she|it|they|that)"
            + "(?:['’]?(?:(?<one>s)|re)| (?<verb>is|was|are|were)) (?<asking>(?:how|what|when|where|who|why)\\b[^?]*?)\\??");
    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:"
            + String.join("|", new TreeSet<>(Pronouns.PERSONAL)) + "|"
            + String.join("|", new TreeSet<>(Pronouns.POINTING))
            + ")\\b");

    private final Function<String, Phrasing> phrasing;

    WordOrder(Function<String, Phrasing> phrasing) {
        this.phrasing = phrasing;
    }

    /** "hes how old": how old is he; "the vouchers, how much are they worth": how much are the vouchers worth. */
    String of(String typed, List<Turn> earlier) {
        return dislocated(inverted(typed), earlier);
    }

    private static String inverted(String typed) {
        Opening opening = Opening.of(typed);
        Matcher matcher = INVERTED.matcher(opening.rest());
        if (!matcher.matches()) {
            return typed;
        }
        String verb = matcher.group("verb") != null ? matcher.group("verb")
                : matcher.group("one") == null ? "are" : "is";
        String led = typed.strip().substring(0, typed.strip().length() - opening.rest().length());
        return led + matcher.group("asking") + " " + verb + " " + matcher.group("pronoun");
    }

    private String dislocated(String typed, List<Turn> earlier) {
        String rest = Opening.of(typed).rest();
        int comma = rest.indexOf(", ");
        int cut = comma > 0 ? comma : PRONOUN.matcher(rest).find() ? endOfTopic(rest) : 0;
        if (cut <= 0) {
            return typed;
        }
        Phrasing topic = phrasing.apply(rest.substring(0, cut));
        Phrasing question = phrasing.apply(rest.substring(cut).replaceFirst("^,? ", ""));
        int pronoun = Pronouns.indexIn(question);
        boolean owned = pronoun == 0 && question.word(0).matches("his|her|its|their") && question.asker() < 0;
        boolean plain = topic.asker() < 0 && topic.size() <= LONGEST_TOPIC
                && topic.size() > 0 && !topic.token(0).tag().equals("ADP")
                && (topic.size() == 1 || topic.word(0).matches("the|this|that|these|those")
                        || !topic.hasVerb(0, topic.size()));
        if (!plain || pronoun < 0 || question.asker() != 0 && !owned) {
            return typed;
        }
        String meant = topic.question().text();
        if (topic.nounPhrases().isEmpty()) {
            NounPhrase like = earlier.isEmpty() ? null : lastNoun(phrasing.apply(earlier.getLast().question()));
            if (like == null) {
                return typed;
            }
            meant += " " + phrasing.apply(earlier.getLast().question()).text(like.head(), like.head() + 1);
        }
        return Pronouns.replaced(question, pronoun, meant);
    }

    /** Where "the driver" ends in "the driver how old is he"; 0 where nothing like that comes first. */
    private int endOfTopic(String text) {
        Phrasing whole = phrasing.apply(text);
        NounPhrase first = whole.nounPhrases().stream().findFirst().orElse(null);
        boolean topic = first != null && first.start() == 0 && whole.asker() == first.end();
        return topic ? whole.token(first.end() - 1).span().end() : 0;
    }

    private static @Nullable NounPhrase lastNoun(Phrasing phrasing) {
        return phrasing.nounPhrases().stream().filter(phrase -> phrase.start() >= phrasing.endOfAsking()).findFirst()
                .orElse(null);
    }
}
