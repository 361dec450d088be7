package verbatim.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.conversation.QuestionDrafts.Draft;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.Mention;
import verbatim.mention.People;

/** Makes questions of who or what a name is, who holds an office and how old somebody is from what stands beside names. */
final class NameDrafts {
    private final String text;
    private final WordNet wordNet;
    private final People people;

    NameDrafts(String text, WordNet wordNet, People people) {
        this.text = text;
        this.wordNet = wordNet;
        this.people = people;
    }

    List<Draft> of(AnnotatedSentence sentence) {
        List<Token> tokens = sentence.tokens();
        return sentence.mentions(Mention.Name.class)
                .flatMap(name -> Stream.of(described(name, tokens), titled(name, tokens), holding(name, tokens),
                        aged(name, tokens), defined(name, tokens)))
                .filter(Objects::nonNull).toList();
    }

    /** "Ann Roe, the mayor of the town, ..." gives "Who is Ann Roe?" where the noun behind the comma is a person. */
    private @Nullable Draft described(Mention.Name name, List<Token> tokens) {
        int comma = QuestionDrafts.indexAfter(name.span(), tokens);
        if (comma + 3 >= tokens.size() || !tokens.get(comma).text().equals(",")
                || !tokens.get(comma + 1).tag().equals("DET") || !isFull(name)) {
            return null;
        }
        int end = comma + 2;
        while (end < tokens.size() && isDescribing(tokens.get(end))) {
            end++;
        }
        boolean apposed = end < tokens.size() && tokens.get(end).text().matches("[,.;]|of|at|in|for|from|on|who|with");
        return apposed && people.isPersonNoun(tokens.get(end - 1).text())
                ? new Draft("Who is " + name.span().in(text) + "?",
                        tokens.get(comma + 1).span().cover(tokens.get(end - 1).span()), "person")
                : null;
    }

    /** "The novelist Ann Roe said ..." gives "Who is Ann Roe?" too. */
    private @Nullable Draft titled(Mention.Name name, List<Token> tokens) {
        int first = QuestionDrafts.indexAt(name.span(), tokens);
        String written = name.span().in(text);
        String last = tokens.get(QuestionDrafts.indexAfter(name.span(), tokens) - 1).text();
        boolean titled = first > 0 && tokens.get(first - 1).tag().equals("NOUN")
                && people.isPersonNoun(tokens.get(first - 1).text()) && QuestionDrafts.isWhole(name.span(), text)
                && isFull(name) && people.isPerson(written) && !written.contains("&")
                && !wordNet.knows(last.toLowerCase(Locale.ROOT), false);
        return titled ? new Draft("Who is " + written + "?", tokens.get(first - 1).span(), "person") : null;
    }

    /** "The mayor of the town, Ann Roe, said ..." gives "Who is the mayor of the town?" */
    private @Nullable Draft holding(Mention.Name name, List<Token> tokens) {
        int comma = QuestionDrafts.indexAt(name.span(), tokens) - 1;
        int after = QuestionDrafts.indexAfter(name.span(), tokens);
        boolean apposed = comma > 1 && tokens.get(comma).text().equals(",") && after < tokens.size()
                && tokens.get(after).text().matches("[,.]") && people.isPerson(name.span().in(text));
        int the = apposed ? startOfOffice(tokens, comma) : -1;
        if (the < 0) {
            return null;
        }
        int head = the + 1;
        while (head + 1 < comma && !tokens.get(head + 1).text().equals("of")) {
            head++;
        }
        String office = text.substring(tokens.get(the + 1).span().start(), tokens.get(comma - 1).span().end());
        return isOnePerson(tokens.get(head).text())
                ? new Draft("Who is the " + office.replaceAll("\\s+", " ") + "?", name.span(), "holder")
                : null;
    }

    /** Index of the "the" before the nouns in front of the comma; -1 without one. */
    private static int startOfOffice(List<Token> tokens, int comma) {
        int i = comma - 1;
        while (i > 0 && (isDescribing(tokens.get(i)) || tokens.get(i).text().matches("of|['’]s")
                || isThe(tokens.get(i)) && tokens.get(i - 1).text().equals("of"))) {
            i--;
        }
        return i < comma - 1 && isThe(tokens.get(i)) ? i : -1;
    }

    /** "Hugh Pennant, 61, ..." */
    private @Nullable Draft aged(Mention.Name name, List<Token> tokens) {
        int comma = QuestionDrafts.indexAfter(name.span(), tokens);
        boolean aged = comma + 2 < tokens.size() && tokens.get(comma).text().equals(",")
                && tokens.get(comma + 1).text().matches("[1-9]\\d") && tokens.get(comma + 2).text().matches("[,.]");
        return aged && isFull(name) && people.isPerson(name.span().in(text))
                ? new Draft("How old is " + name.span().in(text) + "?", tokens.get(comma + 1).span(), "age")
                : null;
    }

    /** "The Roe Group is a shipping company that ..." gives "What is the Roe Group?" */
    private @Nullable Draft defined(Mention.Name name, List<Token> tokens) {
        int first = QuestionDrafts.indexAt(name.span(), tokens);
        int verb = QuestionDrafts.indexAfter(name.span(), tokens);
        boolean starts = first == 0 || first == 1 && isThe(tokens.getFirst());
        if (!starts || verb + 3 >= tokens.size() || !tokens.get(verb).text().matches("is|was")
                || !tokens.get(verb + 1).text().matches("an?") || !QuestionDrafts.isWhole(name.span(), text)) {
            return null;
        }
        int end = verb + 2;
        while (end < tokens.size() && (isDescribing(tokens.get(end)) || tokens.get(end - 1).text().endsWith("-"))) {
            end++;
        }
        boolean person = people.isPerson(name.span().in(text));
        String noun = tokens.get(end - 1).text();
        boolean described = end > verb + 2 && wordNet.knows(noun.toLowerCase(Locale.ROOT), true)
                && person == people.isPersonNoun(noun);
        String asking = (person ? "Who " : "What ") + tokens.get(verb).text() + " ";
        return described
                ? new Draft(asking + QuestionDrafts.called(name.span(), tokens, text, people) + "?",
                        tokens.get(verb + 1).span().cover(tokens.get(end - 1).span()), "definition")
                : null;
    }

    private boolean isFull(Mention.Name name) {
        return name.span().in(text).contains(" ");
    }

    private boolean isOnePerson(String noun) {
        return people.isPersonNoun(noun) && wordNet.lemma(noun, "NOUN").equalsIgnoreCase(noun);
    }

    static boolean isDescribing(Token token) {
        return token.isNominal() || token.tag().equals("ADJ");
    }

    private static boolean isThe(Token token) {
        return token.text().equalsIgnoreCase("the");
    }
}
