package verbatim.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import verbatim.retrieval.EnglishTerms;
import verbatim.story.Story;

/**
 * Finds stories by their words: an index over headline, names, text and what the page says of itself, scored by BM25
 * (Robertson and Zaragoza 2009) with the whole library's statistics.
 *
 * <p>
 * What is added or removed is found, or no longer, after the next {@link #commit()}, which is one step for a crash: either all
 * that came before it is there afterwards, or nothing since the last one. No text is stored, and after the commit that
 * follows a removal not even a term is left of it. An index that is missing, damaged or of an older version opens empty
 * and {@link #isOutdated() says so}. Thread-safe: searches go on while stories are added.
 */
public final class StorySearch implements Closeable {
    /** To be raised whenever documents are made otherwise, the analysis of their words included. */
    private static final String FORMAT = "1";

    /** Enough that adding in bulk seldom flushes, little beside the heap that the server may use. */
    private static final double BUFFER_MB = 24;
    /** What a removal may have to write anew; larger segments would make it slow. */
    private static final double LARGEST_SEGMENT_MB = 64;
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;
    /** Equal scores rank the newest story first, then by id. */
    private static final SortField[] TIES = {newestFirst(), new SortField(StoryFields.ID, SortField.Type.STRING)};
    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, TIES[0], TIES[1]);
    private static final Sort NEWEST_FIRST = new Sort(TIES);

    private final EnglishTerms english;
    private final String format;
    private final Directory directory;
    private IndexWriter writer;
    private volatile SearcherManager searchers;
    private boolean outdated;

    private StorySearch(Directory directory, EnglishTerms english, String format) throws IOException {
        this.format = format;
        this.directory = directory;
        this.english = english;
        this.outdated = !StoryIndexFiles.areWhole(directory, format);
        if (outdated) {
            StoryIndexFiles.clear(directory);
        }
        this.writer = writer(directory, english);
        this.searchers = new SearcherManager(writer, new Searchers());
    }

    /** An empty index that is forgotten with the process. */
    public static StorySearch inMemory(EnglishTerms english) {
        try {
            StorySearch search = new StorySearch(new ByteBuffersDirectory(), english, FORMAT);
            search.clear();
            return search;
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }

    /**
     * The index in a folder of its own, which is made when it is missing.
     *
     * @throws IOException when the folder cannot be read or written, or another process has it open
     */
    public static StorySearch open(Path folder, EnglishTerms english) throws IOException {
        return open(folder, english, FORMAT);
    }

    static StorySearch open(Path folder, EnglishTerms english, String format) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new StorySearch(directory, english, format);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Whether the index lacks stories because it was missing, damaged or of another version: it must be cleared and filled. */
    public synchronized boolean isOutdated() {
        return outdated;
    }

    /** Adds stories, each in place of the one with its id, if there is one. */
    public synchronized void add(Collection<Story> stories) throws IOException {
        reopen();
        for (Story story : stories) {
            writer.updateDocument(new Term(StoryFields.ID, story.id()), StoryFields.of(story));
        }
    }

    /** Removes a story; nothing happens where there is none with that id. */
    public synchronized void remove(String id) throws IOException {
        reopen();
        writer.deleteDocuments(new Term(StoryFields.ID, id));
    }

    /**
     * Makes what was added and removed last, and found. After a failure, a full disk for one, the index holds what it held
     * after the commit before: what came since is to be added again.
     */
    public synchronized void commit() throws IOException {
        reopen();
        writer.forceMergeDeletes(); // writes every segment anew that holds terms of what was removed
        writer.setLiveCommitData(Map.of(StoryIndexFiles.STAMP, outdated ? "" : format).entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        writer.deleteUnusedFiles();
    }

    /** Makes what was added and removed last found, but not yet safe from a crash. */
    public synchronized void refresh() throws IOException {
        reopen();
        searchers.maybeRefreshBlocking();
    }

    /** Empties the index, which is then of this version and whole, and commits that. */
    public synchronized void clear() throws IOException {
        reopen();
        writer.deleteAll();
        outdated = false;
        commit();
    }

    /** A writer that met a full disk has closed itself. */
    private void reopen() throws IOException {
        if (!writer.isOpen() && writer.getTragicException() != null) {
            searchers.close();
            writer = writer(directory, english);
            searchers = new SearcherManager(writer, new Searchers());
        }
    }

    /** How much the index takes, in bytes. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /** The version of every story in the index, by id. */
    public Map<String, String> versions() {
        Map<String, String> versions = new HashMap<>();
        return searching(searcher -> {
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                SortedDocValues ids = DocValues.getSorted(segment.reader(), StoryFields.ID);
                SortedDocValues known = DocValues.getSorted(segment.reader(), StoryFields.VERSION);
                Bits live = segment.reader().getLiveDocs();
                for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && ids.advanceExact(doc) && known.advanceExact(doc)) {
                        versions.put(ids.lookupOrd(ids.ordValue()).utf8ToString(),
                                known.lookupOrd(known.ordValue()).utf8ToString());
                    }
                }
            }
            return versions;
        });
    }

    /**
     * The best stories, best first. Equal scores rank the newest story first; so do all of them where there are no terms.
     *
     * @param terms index terms, as {@link EnglishTerms} makes them; a story that has any of them is found
     */
    public List<FoundStory> search(Collection<String> terms, StoryFilter filter, int count) {
        return searching(searcher -> {
            Sort sort = terms.isEmpty() ? NEWEST_FIRST : BY_SCORE;
            TopFieldDocs best = searcher.search(StoryQuery.of(terms, filter, searcher.getIndexReader()),
                    new TopFieldCollectorManager(sort, count, count));
            List<FoundStory> found = new ArrayList<>();
            for (ScoreDoc hit : best.scoreDocs) {
                Object[] keys = ((FieldDoc) hit).fields;
                found.add(new FoundStory(((BytesRef) keys[keys.length - 1]).utf8ToString(),
                        terms.isEmpty() ? 0 : (Float) keys[0]));
            }
            return found;
        });
    }

    private interface Searching<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Searching<T> use) {
        try {
            SearcherManager manager = searchers;
            IndexSearcher searcher = manager.acquire();
            try {
                return use.in(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index of stories cannot be read.", e);
        }
    }

    private static IndexWriter writer(Directory directory, EnglishTerms english) throws IOException {
        TieredMergePolicy merges = new TieredMergePolicy().setMaxMergedSegmentMB(LARGEST_SEGMENT_MB)
                .setForceMergeDeletesPctAllowed(0);
        return new IndexWriter(directory, new IndexWriterConfig(english).setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(merges).setMergeScheduler(new SerialMergeScheduler()).setCommitOnClose(false)
                .setSimilarity(new BM25Similarity(K1, B)));
    }

    /** Forgets what was not committed. */
    @Override
    public synchronized void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(K1, B));
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /** Stories whose day is not known come last. */
    private static SortField newestFirst() {
        return new SortField(StoryFields.PUBLISHED, SortField.Type.LONG, true, Long.MIN_VALUE);
    }
}
