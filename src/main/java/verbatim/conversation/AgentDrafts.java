package verbatim.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.QuestionDrafts.Draft;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.mention.People;
import verbatim.story.TextSpan;

/** Makes questions of who did something from what "by" somebody was done to a name: "Who owns the Roe Group?" */
final class AgentDrafts {
    private final String text;
    private final WordNet wordNet;
    private final People people;

    AgentDrafts(String text, WordNet wordNet, People people) {
        this.text = text;
        this.wordNet = wordNet;
        this.people = people;
    }

    List<Draft> of(AnnotatedSentence sentence) {
        return sentence.mentions(Mention.Name.class).map(name -> done(name, sentence.tokens()))
                .filter(Objects::nonNull).toList();
    }

    /** "Pont, which is owned by the Roe Group, ..."; "Pont has been owned by ..." */
    private @Nullable Draft done(Mention.Name name, List<Token> tokens) {
        int i = QuestionDrafts.indexAfter(name.span(), tokens);
        if (is(tokens, i, ",") && is(tokens, i + 1, "which|who")) {
            i += 2;
        }
        boolean perfect = is(tokens, i, "has|have") && is(tokens, i + 1, "been");
        int participle = perfect ? i + 2 : i + 1;
        boolean passive = (perfect || is(tokens, i, "is|are|was|were")) && is(tokens, participle + 1, "by")
                && tokens.get(participle).tag().equals("VERB");
        TextSpan agent = passive ? agent(tokens, participle + 2) : null;
        if (agent == null || !QuestionDrafts.isWhole(name.span(), text)) {
            return null;
        }
        String thing = QuestionDrafts.called(name.span(), tokens, text, people);
        String verb = tokens.get(participle).text();
        String active = verb.endsWith("ed") ? perfect || is(tokens, i, "was|were") ? verb : present(verb) : null;
        String be = tokens.get(i).text() + " " + thing + (perfect ? " been " : " ");
        return new Draft("Who " + (active == null ? be + verb + " by?" : active + " " + thing + "?"), agent, "agent");
    }

    private String present(String verb) {
        String base = wordNet.baseForm(verb.toLowerCase(Locale.ROOT));
        return base.matches(".*(?:s|sh|ch|x|z|o)") ? base + "es" : base.replaceFirst("(?<=[^aeiou])y$", "ie") + "s";
    }

    /** "a shipping firm, the Roe Group": who does it, and the name behind a comma. */
    private static @Nullable TextSpan agent(List<Token> tokens, int start) {
        int end = endOfNouns(tokens, start);
        if (end == start || !tokens.get(end - 1).isNominal()) {
            return null;
        }
        int apposed = end < tokens.size() && tokens.get(end).text().equals(",") ? endOfNouns(tokens, end + 1) : end + 1;
        boolean named = apposed > end + 1 && tokens.get(apposed - 1).tag().equals("PROPN");
        return tokens.get(start).span().cover(tokens.get((named ? apposed : end) - 1).span());
    }

    private static int endOfNouns(List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size() && (NameDrafts.isDescribing(tokens.get(end))
                || end == start && tokens.get(end).tag().equals("DET"))) {
            end++;
        }
        return end;
    }

    private static boolean is(List<Token> tokens, int i, String pattern) {
        return i < tokens.size() && tokens.get(i).text().matches(pattern);
    }
}
