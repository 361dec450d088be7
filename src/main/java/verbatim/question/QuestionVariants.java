package verbatim.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes questions as people type them: in lower case, without the mark, after "can you tell me" or a ramble, with a typo.
 * The same seed gives the same variants of a question, whatever stands around it.
 */
final class QuestionVariants {
    private static final List<String> LEADS = List.of("can you tell me", "could you please tell me", "i was wondering",
            "do you know", "please tell me", "just curious,", "quick question:", "i'd like to know",
            "any idea", "tell me", "does anyone know", "i want to know", "sorry but", "could you say", "so",
            "and", "ok,", "hey,", "hi,", "one more thing:", "would you know", "i wonder", "please", "also,",
            "can somebody explain", "remind me,", "i forgot,", "not sure i understood,", "um");
    private static final List<String> RAMBLES = List.of(
            "My sister and I argued about this all through dinner.",
            "I only read half of it on the train this morning.",
            "we were waiting in the rain and a man next to us asked:",
            "Sorry if this has been asked before.",
            "I heard something about it on the radio but fell asleep.",
            "my neighbour keeps talking about it,",
            "It was all over the news when I was away.",
            "I am writing a school essay and need one detail.",
            "My grandmother used to work there and she wants to know:",
            "everyone at the office was discussing it today, so",
            "I'm a bit lost here, there are so many names.",
            "we drove past there last weekend and wondered",
            "i skimmed it too fast, but",
            "My English is not very good, sorry.",
            "There was a long queue and people were getting angry. My question is",
            "our teacher asked us this:",
            "I know it says something about that somewhere.",
            "the kids won't stop asking,");
    private static final List<String> TAILS = List.of("thanks", "please", "i missed that bit", "thanks in advance!",
            "just wondering", "do you know", "exactly", "does it say");
    private static final Set<String> ASKERS = QuestionFocus.ASKERS;

    private final long seed;

    QuestionVariants(long seed) {
        this.seed = seed;
    }

    /** The question itself first. */
    List<LabelledQuestion> of(LabelledQuestion question) {
        Random random = new Random(seed * 31 + question.text().hashCode());
        List<LabelledQuestion> variants = new ArrayList<>();
        variants.add(question);
        String text = question.text();
        boolean chat = question.type().coarse().equals("CHAT");
        if (random.nextInt(2) == 0) {
            variants.add(with(question, plain(text)));
        }
        if (random.nextInt(6) == 0) {
            variants.add(with(question, typo(random.nextBoolean() ? plain(text) : text, random)));
        }
        String first = text.toLowerCase(Locale.ROOT).split(" ", 2)[0];
        if (!chat && ASKERS.contains(first)) {
            if (random.nextInt(6) == 0) {
                String lead = LEADS.get(random.nextInt(LEADS.size()));
                variants.add(with(question, lead + " " + (random.nextBoolean() ? plain(text) : lowerFirst(text))));
            }
            if (random.nextInt(10) == 0) {
                String ramble = RAMBLES.get(random.nextInt(RAMBLES.size()));
                variants.add(with(question, ramble + " " + (random.nextBoolean() ? plain(text) : text)));
            }
            if (random.nextInt(20) == 0) {
                variants.add(with(question, text + " " + TAILS.get(random.nextInt(TAILS.size()))));
            }
        }
        return variants;
    }

    private static LabelledQuestion with(LabelledQuestion question, String text) {
        return new LabelledQuestion(question.type(), text);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll(" ?[?.]$", "");
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** One letter inside one longer word swapped with its neighbour, left out or doubled. */
    private static String typo(String text, Random random) {
        String[] words = text.split(" ");
        int at = random.nextInt(words.length);
        String word = words[at];
        if (word.length() < 4 || !word.chars().allMatch(Character::isLetter)) {
            return text;
        }
        int i = 1 + random.nextInt(word.length() - 2);
        words[at] = switch (random.nextInt(3)) {
            case 0 -> word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            case 1 -> word.substring(0, i) + word.substring(i + 1);
            default -> word.substring(0, i) + word.charAt(i) + word.substring(i);
        };
        return String.join(" ", words);
    }
}
