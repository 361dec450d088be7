package verbatim.reading.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/** Replaces words of a question by WordNet synonyms of their commonest meaning. Not thread-safe. */
final class Rewording {
    private static final int SHORTEST = 4;
    private static final List<String> ENDINGS = List.of("", "s", "ed", "d", "ing", "es");

    private final Dictionary dictionary;
    private final Map<String, List<String>> known = new HashMap<>();

    Rewording() {
        try {
            dictionary = Dictionary.getDefaultResourceInstance();
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet cannot be read.", e);
        }
    }

    /** The question with each of its rewordable words replaced half of the time. */
    String reword(String question, Random random) {
        String[] words = question.split(" ");
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            String mark = word.endsWith("?") ? "?" : "";
            String bare = word.substring(0, word.length() - mark.length());
            if (bare.length() >= SHORTEST && bare.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                List<String> others = known.computeIfAbsent(bare, this::synonyms);
                if (!others.isEmpty() && random.nextBoolean()) {
                    words[i] = others.get(random.nextInt(others.size())) + mark;
                }
            }
        }
        return String.join(" ", words);
    }

    private List<String> synonyms(String word) {
        try {
            IndexWord best = null;
            int bestCount = 0;
            for (POS pos : List.of(POS.VERB, POS.NOUN, POS.ADJECTIVE)) {
                IndexWord entry = dictionary.lookupIndexWord(pos, word);
                int count = entry == null ? 0 : entry.getSenses().get(0).getWords().get(0).getUseCount() + 1;
                if (count > bestCount) {
                    best = entry;
                    bestCount = count;
                }
            }
            return best == null ? List.of() : inflected(word, best.getLemma(), best.getSenses().get(0));
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet cannot be read.", e);
        }
    }

    /** The other lemmas of a meaning, with the ending that makes the lemma into the word, if it is a regular one. */
    private static List<String> inflected(String word, String lemma, Synset meaning) {
        String ending = word.startsWith(lemma) ? word.substring(lemma.length()) : "?";
        List<String> others = new ArrayList<>();
        if (ENDINGS.contains(ending)) {
            for (Word other : meaning.getWords()) {
                String text = other.getLemma();
                if (!text.equals(lemma) && text.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                    others.add(inflect(text, ending));
                }
            }
        }
        return others;
    }

    private static String inflect(String lemma, String ending) {
        boolean dropsE = lemma.endsWith("e") && (ending.equals("ed") || ending.equals("ing"));
        String stem = dropsE ? lemma.substring(0, lemma.length() - 1) : lemma;
        return stem + (ending.equals("d") && !lemma.endsWith("e") ? "ed" : ending);
    }
}
