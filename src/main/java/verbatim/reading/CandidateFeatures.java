package verbatim.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.Mention;
import verbatim.question.Question;
import verbatim.story.TextSpan;

/**
 * What speaks for and against a candidate, as named numbers for the ranking model: does its type fit the question's, do
 * the question's words stand near it, does it count what the question counts. A pure function.
 */
final class CandidateFeatures {
    private final List<String> names = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();

    private CandidateFeatures() {}

    static CandidateEvidence of(Candidate candidate, Question question, SentenceView view, double passageScore,
            String text, WordNet wordNet) {
        CandidateFeatures features = new CandidateFeatures();
        features.type(candidate, question);
        features.match(candidate.span(), view, passageScore);
        features.shape(candidate, view);
        features.counted(candidate, question, text, wordNet);
        return features.evidence(candidate);
    }

    private CandidateEvidence evidence(Candidate candidate) {
        float[] numbers = new float[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return new CandidateEvidence(candidate, names.toArray(String[]::new), numbers);
    }

    private void add(String name, double value) {
        if (value != 0) {
            names.add(name);
            values.add((float) value);
        }
    }

    private void type(Candidate candidate, Question question) {
        add("kind=" + candidate.kind(), 1);
        add("kind=" + candidate.kind() + " for " + question.type().coarse(), 1);
        add("kind=" + candidate.kind() + " for " + question.type().label(), 1);
        String first = question.tokens().isEmpty() ? "" : question.tokens().getFirst().text().toLowerCase(Locale.ROOT);
        add("kind=" + candidate.kind() + " after " + (first.startsWith("wh") || first.equals("how") ? first : "other"),
                1);
    }

    private void match(TextSpan span, SentenceView view, double passageScore) {
        double outside = view.outside(span);
        double near = view.near(span);
        double inside = view.inside(span);
        add("outside", outside);
        add("outside squared", outside * outside);
        add("near", near);
        add("near squared", near * near);
        add("inside", inside);
        add("inside more than outside", inside > outside ? 1 : 0);
        add("passage", passageScore);
        add("passage and near", passageScore * near);
    }

    private void shape(Candidate candidate, SentenceView view) {
        int first = view.tokenAt(candidate.span().start());
        int last = view.tokenAt(Math.max(candidate.span().start(), candidate.span().end() - 1));
        int length = last - first + 1;
        add("length of " + candidate.kind(), Math.log(length));
        add("long", length > 10 ? 1 : 0);
        add("starts the sentence", first == 0 ? 1 : 0);
        List<Token> tokens = view.tokens();
        if (first > 0) {
            Token before = tokens.get(first - 1);
            add("after " + before.tag(), 1);
            if (before.tag().equals("ADP")) {
                add("after " + before.text().toLowerCase(Locale.ROOT), 1);
            }
        }
        if (first < tokens.size() && (candidate.kind().equals("phrase") || candidate.kind().equals("clause"))) {
            add("first is " + tokens.get(first).tag(), 1);
        }
        if (last + 1 < tokens.size()) {
            add("before " + tokens.get(last + 1).tag(), 1);
        }
    }

    /** Does the candidate count, or name, the kind of thing that the question's answer noun names? */
    private void counted(Candidate candidate, Question question, String text, WordNet wordNet) {
        Token noun = question.answerNounToken();
        if (noun == null) {
            return;
        }
        TextSpan phrase = candidate.mention() instanceof Mention.Count count ? count.counted() : candidate.span();
        String prefix = candidate.mention() instanceof Mention.Count ? "counted " : "named ";
        String[] words = phrase == null ? new String[0] : phrase.in(text).split("[^\\p{L}\\p{N}]+");
        if (words.length == 0) {
            add(prefix + "nothing", 1);
            return;
        }
        String head = words[words.length - 1];
        add(prefix + "same head", wordNet.lemma(head, "NOUN").equals(wordNet.lemma(noun.text(), "NOUN")) ? 1 : 0);
        add(prefix + "similar head", wordNet.similarity(head, noun.text()));
        add(prefix + "modifiers", modifiers(question, words));
    }

    /** The share of the words before the answer noun ("how many <em>Indian</em> users") that stand in the phrase. */
    private static double modifiers(Question question, String[] words) {
        int wanted = 0;
        int found = 0;
        for (int i = question.answerNoun() - 1; i >= 0 && isModifier(question.tokens().get(i)); i--) {
            wanted++;
            for (String word : words) {
                found += word.equalsIgnoreCase(question.tokens().get(i).text()) ? 1 : 0;
            }
        }
        return wanted == 0 ? 0 : (double) found / wanted - (found == 0 ? 1 : 0);
    }

    private static boolean isModifier(Token token) {
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "many", "much", "what", "which" -> false;
            default -> token.tag().equals("ADJ") || token.isNominal();
        };
    }
}
