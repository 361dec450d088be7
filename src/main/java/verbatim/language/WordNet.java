package verbatim.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Verb;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * Meanings of English words, from WordNet 3.1 (Miller 1995; Fellbaum 1998), read by extJWNL. Words may be inflected and
 * in any case; an unknown word has no meanings and is never an error. Parts of speech are universal tags: NOUN (PROPN
 * is one), VERB (AUX is one), ADJ, ADV; any other tag has no words.
 *
 * <p>The files are read when they are first needed (about 0.15 s for the nouns). Thread-safe; results are remembered up
 * to a bound.
 */
public final class WordNet {
    /** Rarer senses of a word mislead more often than they help. */
    private static final int SENSES = 3;
    static final int REMEMBERED = 20_000;

    private final Dictionary dictionary;
    private final NounTree nouns;
    private final BoundedCache<Entry, String> lemmas = new BoundedCache<>(REMEMBERED);
    private final BoundedCache<String, List<Sense>> senses = new BoundedCache<>(REMEMBERED);
    private final BoundedCache<Entry, Set<String>> relatives = new BoundedCache<>(REMEMBERED);

    private record Entry(String word, POS pos) {}

    private WordNet(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.nouns = new NounTree(dictionary);
    }

    /** Opens WordNet on the class path. */
    public static WordNet load() {
        try (InputStream settings = WordNet.class.getResourceAsStream("/wordnet.xml")) {
            if (settings == null) {
                throw new IOException("wordnet.xml is not on the class path");
            }
            return new WordNet(Dictionary.getInstance(settings));
        } catch (IOException e) {
            throw new UncheckedIOException("WordNet on the class path cannot be read.", e);
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet on the class path cannot be read.", e);
        }
    }

    /** Whether this is an English word, in any part of speech; an inflected one where {@code inflected}. */
    public boolean knows(String word, boolean inflected) {
        Stream<POS> known = POS.getAllPOS().stream().filter(pos -> lookup(new Entry(word, pos)) != null);
        return known.anyMatch(pos -> inflected || lemma(word, pos).equals(word));
    }

    /** The base form in lower case ("Users" gives "user"); the word itself in lower case when WordNet has none. */
    public String lemma(String word, String tag) {
        String lower = word.toLowerCase(Locale.ROOT);
        POS pos = pos(tag);
        return pos == null ? lower : lemma(lower, pos);
    }

    private String lemma(String lower, POS pos) {
        return lemmas.get(new Entry(lower, pos), entry -> {
            IndexWord word = lookup(entry);
            return word == null ? lower : word.getLemma();
        });
    }

    /** The base form of a verb that is not a base form here: "fell" gives "fall", though trees are felled too. */
    public String baseForm(String verb) {
        String lower = verb.toLowerCase(Locale.ROOT);
        try {
            List<String> forms = dictionary.getMorphologicalProcessor().lookupAllBaseForms(POS.VERB, lower);
            return forms.stream().filter(form -> !form.equals(lower)).findFirst().orElse(lower);
        } catch (JWNLException e) {
            throw damaged(e);
        }
    }

    /** The meanings of a noun, at most three, the most frequent first; empty for an unknown one. */
    public List<Sense> senses(String noun) {
        return senses.get(noun.toLowerCase(Locale.ROOT), lower -> {
            List<Sense> found = new ArrayList<>();
            for (Synset synset : synsets(new Entry(lower, POS.NOUN))) {
                found.add(nouns.sense((int) synset.getOffset()));
            }
            return List.copyOf(found);
        });
    }

    /** The names of all that is more general than a meaning, itself first, nearest first. */
    public List<String> hypernyms(Sense sense) {
        return nouns.hypernyms(sense);
    }

    /**
     * How close two nouns are in meaning, 0 to 1: Wu and Palmer's measure (1994), twice the depth of the deepest meaning
     * above both over the sum of their depths, the best over the frequent senses. 1 for the same lemma or synonyms, 0
     * where one is unknown.
     */
    public double similarity(String noun, String other) {
        if (lemma(noun, "NOUN").equals(lemma(other, "NOUN"))) {
            return 1;
        }
        double best = 0;
        for (Sense a : senses(noun)) {
            for (Sense b : senses(other)) {
                best = Math.max(best, nouns.similarity(a, b));
            }
        }
        return best;
    }

    /**
     * The word's lemma, its synonyms and the words derived from them in any part of speech, by their frequent senses
     * ("approved" gives approve, okay, sanction, approval, approver ...); empty for an unknown word.
     */
    public Set<String> relatives(String word, String tag) {
        POS pos = pos(tag);
        return pos == null ? Set.of() : relatives(word, pos);
    }

    private Set<String> relatives(String word, POS pos) {
        return relatives.get(new Entry(word.toLowerCase(Locale.ROOT), pos), entry -> {
            Set<String> found = new LinkedHashSet<>();
            String lemma = lemma(entry.word(), pos);
            for (Synset synset : synsets(entry)) {
                found.add(lemma);
                for (Word synonym : synset.getWords()) {
                    found.add(synonym.getLemma().toLowerCase(Locale.ROOT));
                    if (synonym.getLemma().equalsIgnoreCase(lemma)) {
                        found.addAll(derived(synonym));
                    }
                }
            }
            return found;
        });
    }

    private static Set<String> derived(Word word) {
        Set<String> found = new LinkedHashSet<>();
        try {
            for (Pointer pointer : word.getPointers(PointerType.DERIVATION)) {
                if (pointer.getTarget() instanceof Word target) {
                    found.add(target.getLemma().toLowerCase(Locale.ROOT));
                }
            }
        } catch (JWNLException e) {
            throw damaged(e);
        }
        return found;
    }

    /** Whether a word has more meanings as a noun than as a verb: "cost" and "reward", not "act" and "pretend". */
    public boolean isRatherNoun(String word) {
        return meanings(new Entry(word, POS.NOUN)) > meanings(new Entry(word, POS.VERB));
    }

    private int meanings(Entry entry) {
        IndexWord word = lookup(entry);
        return word == null ? 0 : word.getSynsetOffsets().length;
    }

    /** The lexicographers' field of a verb's most frequent sense: communication, motion, creation ...; empty if unknown. */
    public String verbField(String verb) {
        List<Synset> synsets = synsets(new Entry(verb.toLowerCase(Locale.ROOT), POS.VERB));
        return synsets.isEmpty() ? "" : NounTree.field(synsets.getFirst());
    }

    /** Whether a verb needs no object in one of its frequent senses: "something opens", but nothing makes. */
    public boolean isIntransitive(String verb) {
        String base = baseForm(verb);
        return synsets(new Entry(base, POS.VERB)).stream().flatMap(synset -> synset.getWords().stream())
                .filter(word -> word.getLemma().equals(base) && word instanceof Verb)
                .flatMap(word -> Stream.of(((Verb) word).getVerbFrames()))
                .anyMatch(frame -> frame.matches("Some(?:thing|body) ----s"));
    }

    private List<Synset> synsets(Entry entry) {
        IndexWord word = lookup(entry);
        if (word == null) {
            return List.of();
        }
        List<Synset> found = new ArrayList<>();
        try {
            long[] offsets = word.getSynsetOffsets();
            for (int i = 0; i < Math.min(SENSES, offsets.length); i++) {
                found.add(dictionary.getSynsetAt(entry.pos(), offsets[i]));
            }
        } catch (JWNLException e) {
            throw damaged(e);
        }
        return found;
    }

    private @Nullable IndexWord lookup(Entry entry) {
        try {
            IndexWord word = dictionary.lookupIndexWord(entry.pos(), entry.word());
            if (word != null && entry.pos() == POS.NOUN && entry.word().endsWith("s") && isName(word)) {
                IndexWord base = dictionary.getMorphologicalProcessor().lookupBaseForm(entry.pos(), entry.word());
                return base == null ? word : base;
            }
            return word;
        } catch (JWNLException e) {
            throw damaged(e);
        }
    }

    /** "bridges" is Robert Bridges to WordNet, and "brooks" is Van Wyck Brooks. */
    private boolean isName(IndexWord word) throws JWNLException {
        Synset first = dictionary.getSynsetAt(POS.NOUN, word.getSynsetOffsets()[0]);
        return first.getPointers().stream().anyMatch(pointer -> pointer.getType() == PointerType.INSTANCE_HYPERNYM);
    }

    static IllegalStateException damaged(JWNLException e) {
        return new IllegalStateException("WordNet on the class path is damaged.", e);
    }

    private static @Nullable POS pos(String tag) {
        return switch (tag) {
            case "NOUN", "PROPN" -> POS.NOUN;
            case "VERB", "AUX" -> POS.VERB;
            case "ADJ" -> POS.ADJECTIVE;
            case "ADV" -> POS.ADVERB;
            default -> null;
        };
    }
}
