package verbatim.conversation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.answering.Choice;
import verbatim.answering.ChoiceFit;
import verbatim.conversation.Referents.Referent;
import verbatim.language.WordNet;
import verbatim.library.IndexedStory;
import verbatim.question.Question;
import verbatim.question.QuestionClassifier;
import verbatim.story.TextSpan;

/**
 * Fits the choice among referents to conversations whose questions are known in full too: the referent of a pronoun is
 * one that the question in full names and the typed one does not. Not thread-safe.
 */
public final class ReferentTraining {
    private static final String SOURCE = "conversations";
    /** Words that begin alike are the same word, inflected or cut short. */
    private static final int ALIKE = 5;
    private static final int SHORTEST = 3;

    private final QuestionClassifier classifier;
    private final Understanding understanding;
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> unsaid = new HashSet<>();

    /**
     * A question that was asked, and its right answer.
     *
     * @param question what it was taken for
     * @param answer null when the story does not say
     */
    public record Asked(String question, @Nullable TextSpan answer) {}

    private record Example(List<Map<String, Double>> options, boolean[] right) {}

    public ReferentTraining(QuestionClassifier classifier, WordNet wordNet) {
        this.classifier = classifier;
        this.understanding = new Understanding(classifier, wordNet, this::taught);
    }

    /**
     * Learns from one question of a conversation.
     *
     * @return the typed question with the right referent
     */
    public String add(String typed, String inFull, List<Asked> earlier, IndexedStory story) {
        unsaid.clear();
        unsaid.addAll(words(inFull));
        unsaid.removeAll(words(typed));
        List<Turn> turns = earlier.stream().map(asked -> turn(asked, story)).toList();
        Question question = understanding.taken(typed, story).question();
        return understanding.meant(question, turns, story).question().text();
    }

    private Turn turn(Asked asked, IndexedStory story) {
        TextSpan answer = asked.answer();
        TextSpan sentence = answer == null ? null
                : story.annotated().sentences().get(story.annotated().sentenceIndex(answer.start())).passage().span();
        return new Turn(story.story().id(), story.story().version(), asked.question(),
                classifier.classify(asked.question()).type(), answer, sentence);
    }

    private int taught(List<Referent> known, Map<String, Double> none) {
        boolean[] right = new boolean[known.size() + 1];
        int first = known.size();
        for (int i = known.size() - 1; i >= 0; i--) {
            right[i] = isUnsaid(known.get(i).text());
            first = right[i] ? i : first;
        }
        right[known.size()] = first == known.size();
        List<Map<String, Double>> options = new ArrayList<>(known.stream().map(Referent::features).toList());
        options.add(none);
        examples.add(new Example(options, right));
        return first;
    }

    private boolean isUnsaid(String referent) {
        boolean name = referent.chars().anyMatch(Character::isUpperCase);
        List<String> words = words(referent);
        return (name ? words : words.subList(Math.max(0, words.size() - 1), words.size())).stream()
                .anyMatch(word -> unsaid.stream().anyMatch(other -> isAlike(word, other)));
    }

    private static boolean isAlike(String a, String b) {
        return a.equals(b) || a.length() >= ALIKE && b.length() >= ALIKE
                && a.substring(0, ALIKE).equals(b.substring(0, ALIKE));
    }

    /** Without marks and plurals. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").replaceAll("['’]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() >= SHORTEST)
                .map(word -> word.replaceFirst("(?<=..)s$", ""))
                .filter(word -> !FunctionWords.contains(word)).toList();
    }

    /** How many pronouns were learned from. */
    public int size() {
        return examples.size();
    }

    /** A choice fitted to the first so many pronouns. */
    public Choice train(int count) {
        ChoiceFit fit = new ChoiceFit();
        examples.subList(0, count).forEach(example -> fit.add(example.options, example.right, SOURCE));
        return fit.choice(Map.of(SOURCE, 1.0));
    }

    /** What a choice makes of the pronouns from the {@code from}th on, in one line. */
    public String measured(Choice choice, int from) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Example example : examples.subList(from, examples.size())) {
            int none = example.options.size() - 1;
            int best = new ReferentChoice(choice).best(example.options);
            right += best != none && example.right[best] ? 1 : 0;
            wrong += best != none && !example.right[best] ? 1 : 0;
            missed += best == none && !example.right[none] ? 1 : 0;
        }
        int all = examples.size() - from;
        return String.format(Locale.ROOT, "%d pronouns: %d with the right referent, %d with a wrong one, %d left though"
                + " it was known, %d left rightly", all, right, wrong, missed, all - right - wrong - missed);
    }
}
