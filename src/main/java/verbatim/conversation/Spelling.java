package verbatim.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.mention.Mention;
import verbatim.question.Question;
import verbatim.question.QuestionSpelling;

/**
 * Puts misspelt words of questions to one story right, by Lucene's spell checker. A word that the story or a general
 * vocabulary holds is right as it is; another becomes the word of the story that is spelt most like it, else the general
 * one. Thread-safe.
 */
final class Spelling {
    private static final String WORD = "word";
    private static final int SHORTEST = 4;
    /** A shorter word that is like none of the story's is more likely one that the vocabulary lacks: "chai", "wala". */
    private static final int SHORTEST_COMMON = 5;
    private static final int LONG = 7;
    private static final float ACCURACY = 0.6f;
    /** Words that people type short. */
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("govt", "government"),
            Map.entry("gov", "government"), Map.entry("ppl", "people"), Map.entry("yr", "year"),
            Map.entry("yrs", "years"), Map.entry("hrs", "hours"), Map.entry("mins", "minutes"),
            Map.entry("dept", "department"), Map.entry("bcoz", "because"), Map.entry("cos", "because"),
            Map.entry("coz", "because"), Map.entry("cuz", "because"), Map.entry("tmrw", "tomorrow"),
            Map.entry("hosp", "hospital"), Map.entry("teh", "the"), Map.entry("abt", "about"),
            Map.entry("nite", "night"), Map.entry("avg", "average"), Map.entry("approx", "approximately"),
            Map.entry("wk", "week"), Map.entry("wks", "weeks"), Map.entry("mth", "month"), Map.entry("mths", "months"),
            Map.entry("pct", "percent"), Map.entry("mgr", "manager"));

    private final Vocabulary general;
    private final WordNet wordNet;
    private final IndexReader words;
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> namePairs = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    Spelling(AnnotatedStory story, Vocabulary general, WordNet wordNet) {
        this.general = general;
        this.wordNet = wordNet;
        String before = "";
        for (AnnotatedSentence sentence : story.sentences()) {
            for (Token token : sentence.tokens()) {
                String lower = token.text().toLowerCase(Locale.ROOT);
                keep(token.text(), lower);
                boolean name = token.tag().equals("PROPN");
                if (name) {
                    namePairs.add(before + " " + lower);
                }
                if (name || isNamed(token, sentence)) {
                    names.add(lower);
                }
                before = lower;
            }
        }
        words = index(written.keySet());
    }

    /** A word as it is written with the fewest capitals. */
    private void keep(String word, String lower) {
        if (lower.length() > 1 && lower.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')) {
            written.merge(lower, word, (one, other) -> capitals(other) < capitals(one) ? other : one);
        }
    }

    private static long capitals(String word) {
        return word.codePoints().filter(Character::isUpperCase).count();
    }

    /** The tagger takes "Malcolm" in "coach Malcolm Pretorius" for a noun. */
    private boolean isNamed(Token token, AnnotatedSentence sentence) {
        return Character.isUpperCase(token.text().codePointAt(0))
                && sentence.mentions(Mention.Name.class).anyMatch(name -> name.span().overlaps(token.span()))
                && !wordNet.knows(token.text(), true);
    }

    static IndexReader index(Iterable<String> words) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (String word : words) {
                Document document = new Document();
                document.add(new StringField(WORD, word, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }

    /** The question's text with its misspelt words put right; the same text when there is none. */
    String corrected(Question question) {
        StringBuilder text = new StringBuilder(question.text());
        List<String> asking = QuestionSpelling.words(question.tokens());
        for (int i = question.tokens().size() - 1; i >= 0; i--) {
            Token token = question.tokens().get(i);
            String before = i == 0 ? "" : question.tokens().get(i - 1).text().toLowerCase(Locale.ROOT);
            String right = right(token.text(), asking.get(i), before);
            if (right != null) {
                text.replace(token.span().start(), token.span().end(), right);
            }
        }
        return text.toString();
    }

    /** The question's text with the story's names written as the story writes them; the same text when it has none. */
    String named(Question question) {
        StringBuilder text = new StringBuilder(question.text());
        for (Token token : question.tokens().reversed()) {
            String word = token.text();
            if (names.contains(word) && written.containsKey(word) && !FunctionWords.contains(word)) {
                text.replace(token.span().start(), token.span().end(), written.get(word));
            }
        }
        return text.toString();
    }

    private @Nullable String right(String word, String asking, String before) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!lower.codePoints().allMatch(Character::isLetter) || written.containsKey(lower)) {
            return null;
        }
        if (SHORT.containsKey(lower)) {
            return SHORT.get(lower);
        }
        if (!asking.equals(lower)) {
            return lower.equals(asking + "s") ? null : asking;
        }
        if (lower.length() < SHORTEST || FunctionWords.contains(lower)) {
            return null;
        }
        String owner = owner(lower);
        if (owner != null) {
            return owner + "'s";
        }
        // Whoever writes a capital in the middle of a sentence takes care of what he writes.
        boolean careful = !before.isEmpty() && !word.equals(lower);
        String near = similar(words, lower, 1);
        if (wordNet.knows(lower, true)) {
            boolean meant = near != null && (namePairs.contains(before + " " + near)
                    || !wordNet.knows(lower, false) && undoubled(lower).equals(undoubled(near)));
            return meant ? written.get(near) : null;
        }
        if (near != null || careful) {
            return near == null ? null : written.get(near);
        }
        String common = lower.length() < SHORTEST_COMMON ? null : general.similar(lower, 1);
        if (common != null || lower.length() < LONG) {
            return common;
        }
        String far = similar(words, lower, 2);
        return far == null ? general.similar(lower, 2) : written.get(far);
    }

    /** "mervs" and "govts" are written without their apostrophe; null when the word is none like these. */
    private @Nullable String owner(String lower) {
        String stem = lower.replaceFirst("s$", "");
        if (stem.equals(lower) || wordNet.knows(lower, true)) {
            return null;
        }
        return names.contains(stem) ? written.get(stem) : SHORT.get(stem);
    }

    /** "droped" and "dropped" are the same without doubled letters. */
    private static String undoubled(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }

    /** The word most like this one; null when none is like it. */
    static @Nullable String similar(IndexReader words, String word, int edits) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(ACCURACY);
        try {
            SuggestWord[] found = checker.suggestSimilar(new Term(WORD, word), 1, words, SuggestMode.SUGGEST_ALWAYS);
            return found.length == 0 ? null : found[0].string;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }
}
