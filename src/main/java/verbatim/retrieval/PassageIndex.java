package verbatim.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import verbatim.language.Token;
import verbatim.language.WordNet;
import verbatim.mention.AnnotatedSentence;
import verbatim.mention.AnnotatedStory;
import verbatim.question.Question;
import verbatim.story.Passage;
import verbatim.story.Story;
import verbatim.story.TextSpan;

/**
 * The passages of one story, searchable, and their sentences, each with the sentences around it as context,
 * scored by BM25 (Robertson and Zaragoza 2009) with the story's own statistics. Equal scores rank in the story's order.
 * Thread-safe.
 */
public final class PassageIndex {
    static {
        // A question of many words has more clauses, its words' relatives included, than Lucene allows by default.
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private final AnnotatedStory annotated;
    private final List<Passage> indexed;
    private final int sentenceCount;
    private final EnglishTerms english;
    private final WordNet wordNet;
    private final IndexSearcher searcher;

    public PassageIndex(AnnotatedStory annotated, EnglishTerms english, WordNet wordNet) {
        this.annotated = annotated;
        this.english = english;
        this.wordNet = wordNet;
        this.indexed = indexed(annotated);
        this.sentenceCount = annotated.sentences().size();
        this.searcher = searcher();
    }

    /** The sentences and then the passages. */
    private static List<Passage> indexed(AnnotatedStory annotated) {
        List<Passage> indexed = new ArrayList<>(
                annotated.sentences().stream().map(AnnotatedSentence::passage).toList());
        indexed.addAll(Passages.of(annotated.story()));
        return indexed;
    }

    /** All that {@link #search} ranks, in the story's order. */
    public List<Passage> passages() {
        return indexed.subList(sentenceCount, indexed.size());
    }

    private IndexSearcher searcher() {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory,
                    new IndexWriterConfig(english).setMergePolicy(new LogDocMergePolicy()))) {
                for (int i = 0; i < indexed.size(); i++) {
                    writer.addDocument(i < sentenceCount ? sentence(i) : passage(i));
                }
                writer.forceMerge(1); // documents keep the order in which they were added: theirs is the passages'
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(new BM25Similarity(Weights.K1, Weights.B));
            searcher.setQueryCache(null);
            return searcher;
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }

    private Document sentence(int index) {
        AnnotatedSentence sentence = annotated.sentences().get(index);
        Document document = new Document();
        document.add(text(Fields.SENTENCE, indexed.get(index).span()));
        for (int neighbour : new int[]{index - 1, index + 1}) {
            if (neighbour >= 0 && neighbour < sentenceCount) {
                document.add(text(Fields.CONTEXT, indexed.get(neighbour).span()));
            }
        }
        String kinds = sentence.mentions().stream().map(mention -> mention.kind()).distinct()
                .collect(Collectors.joining(" "));
        document.add(new TextField(Fields.EVIDENCE, kinds, Field.Store.NO));
        return document;
    }

    private Document passage(int index) {
        Document document = new Document();
        document.add(text(Fields.PASSAGE, indexed.get(index).span()));
        return document;
    }

    private Field text(String field, TextSpan span) {
        return new TextField(field, span.in(annotated.story().text()), Field.Store.NO);
    }

    /** The best {@code count} passages, best first: each scored by its own terms and by its best sentence's. */
    public List<ScoredPassage> search(Question question, int count) {
        Map<Integer, Double> scores = new HashMap<>();
        Terms terms = Terms.of(question, english);
        List<ScoredPassage> sentences = sentences(question, terms, sentenceCount);
        for (ScoreDoc hit : hits(query(Fields.PASSAGE, terms))) {
            TextSpan passage = indexed.get(hit.doc).span();
            double best = sentences.stream().filter(each -> passage.contains(each.passage().span())).findFirst()
                    .map(ScoredPassage::score).orElse(0.0);
            scores.put(hit.doc, hit.score + Weights.BEST_SENTENCE * best);
        }
        return ranked(scores, count);
    }

    private List<ScoredPassage> sentences(Question question, Terms terms, int count) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(query(Fields.SENTENCE, terms), BooleanClause.Occur.SHOULD);
        query.add(new BoostQuery(query(Fields.CONTEXT, terms), Weights.CONTEXT), BooleanClause.Occur.SHOULD);
        for (String kind : Evidence.of(question.type())) {
            Query evidence = new ConstantScoreQuery(
                    new TermQuery(new Term(Fields.EVIDENCE, english.of(kind).getFirst())));
            query.add(new BoostQuery(evidence, Weights.EVIDENCE), BooleanClause.Occur.SHOULD);
        }
        Map<Integer, Double> scores = new HashMap<>();
        for (ScoreDoc hit : hits(query.build())) {
            scores.put(hit.doc, (double) hit.score);
        }
        return ranked(scores, count);
    }

    /** The question's terms that the passages are searched for. */
    public List<String> terms(Question question) {
        return List.copyOf(QuestionTerms.of(question, english).keySet());
    }

    /** How telling a term is in this story: BM25's inverse document frequency over the sentences. */
    public double rarity(String term) {
        int frequency = frequency(new Term(Fields.SENTENCE, term));
        return Math.log(1 + (sentenceCount - frequency + 0.5) / (frequency + 0.5));
    }

    private int frequency(Term term) {
        try {
            return searcher.getIndexReader().docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    /** A question's own terms, and the others of what was said before it. */
    private record Terms(Map<String, Token> own, Map<String, Token> said) {
        static Terms of(Question question, EnglishTerms english) {
            Map<String, Token> own = QuestionTerms.of(question, english);
            Map<String, Token> said = question.said() == null
                    ? new LinkedHashMap<>()
                    : new LinkedHashMap<>(QuestionTerms.of(question.said(), english));
            said.keySet().removeAll(own.keySet());
            return new Terms(own, said);
        }
    }

    private Query query(String field, Terms terms) {
        Query own = query(field, terms.own);
        return terms.said.isEmpty()
                ? own
                : new BooleanQuery.Builder().add(own, BooleanClause.Occur.SHOULD)
                        .add(new BoostQuery(query(field, terms.said), Weights.SAID), BooleanClause.Occur.SHOULD)
                        .build();
    }

    /**
     * Each term counts by itself or, for less, by one of its relatives in WordNet that the story uses; a term that the
     * story lacks, by one that is spelt nearly like it.
     */
    private Query query(String field, Map<String, Token> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach((term, token) -> {
            List<Query> ways = new ArrayList<>();
            ways.add(new TermQuery(new Term(field, term)));
            wordNet.relatives(token.text(), token.tag()).stream().flatMap(word -> english.of(word).stream()).distinct()
                    .filter(relative -> !relative.equals(term)).map(relative -> new Term(field, relative))
                    .filter(relative -> frequency(relative) > 0)
                    .forEach(relative -> ways.add(new BoostQuery(new TermQuery(relative), Weights.RELATIVE)));
            if (frequency(new Term(field, term)) == 0 && term.length() >= Weights.SHORTEST_MISSPELT) {
                Query misspelt = new FuzzyQuery(new Term(field, term), term.length() < Weights.LONG_MISSPELT ? 1 : 2,
                        1);
                ways.add(new BoostQuery(misspelt, Weights.MISSPELT));
            }
            query.add(new DisjunctionMaxQuery(ways, 0), BooleanClause.Occur.SHOULD);
        });
        return query.build();
    }

    private ScoreDoc[] hits(Query query) {
        try {
            return searcher.search(query, Math.max(1, indexed.size())).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    private List<ScoredPassage> ranked(Map<Integer, Double> scores, int count) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count).map(entry -> new ScoredPassage(indexed.get(entry.getKey()), entry.getValue())).toList();
    }
}
