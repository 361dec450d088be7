package verbatim.reading.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Turns well-formed questions into what people type: lower case, typing errors, bare keywords, polite openings. */
final class QuestionNoise {
    private static final Set<String> FUNCTION_WORDS = Set.of("a", "an", "the", "is", "are", "was", "were", "be", "been",
            "do", "does", "did", "has", "have", "had", "of", "in", "on", "at", "to", "for", "by", "with", "from",
            "that",
            "this", "it", "its", "his", "her", "their", "there", "and", "as", "will", "would", "could", "should",
            "can");
    private static final List<String> OPENINGS = List.of("can you tell me ", "do you know ", "i want to know ",
            "please tell me ", "i was wondering ", "could you say ", "tell me ", "so ", "and ", "according to this, ",
            "does it say ", "in the story, ", "hi, ", "quick question: ");

    private final Random random;
    private final Rewording rewording;

    QuestionNoise(Random random, Rewording rewording) {
        this.random = random;
        this.rewording = rewording;
    }

    /** The question, about a third of the time as it is, else changed in one way or several. */
    String apply(String question) {
        String noised = random.nextInt(100) < 35 ? rewording.reword(question, random) : question;
        int kind = random.nextInt(100);
        if (kind < 50) {
            return noised;
        } else if (kind < 68) {
            return plain(noised);
        } else if (kind < 78) {
            return mistype(plain(noised));
        } else if (kind < 88) {
            return keywords(plain(noised));
        } else {
            return OPENINGS.get(random.nextInt(OPENINGS.size())) + plain(noised) + (random.nextBoolean() ? "?" : "");
        }
    }

    private static String plain(String question) {
        return question.toLowerCase(Locale.ROOT).replaceAll("\\s*\\?+\\s*$", "");
    }

    private String keywords(String question) {
        List<String> kept = new ArrayList<>();
        for (String word : question.split("\\s+")) {
            if (!FUNCTION_WORDS.contains(word)) {
                kept.add(word);
            }
        }
        return String.join(" ", kept);
    }

    /** Drops, doubles or swaps a letter of one word of four letters or more. */
    private String mistype(String question) {
        String[] words = question.split(" ");
        int at = random.nextInt(words.length);
        String word = words[at];
        if (word.length() < 4 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return question;
        }
        int i = 1 + random.nextInt(word.length() - 2);
        words[at] = switch (random.nextInt(3)) {
            case 0 -> word.substring(0, i) + word.substring(i + 1);
            case 1 -> word.substring(0, i) + word.charAt(i) + word.substring(i);
            default -> word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
        };
        return String.join(" ", words);
    }
}
