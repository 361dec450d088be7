package verbatim.library;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Queries for stories, made of terms: nothing in what a person types is syntax. */
final class StoryQuery {
    /**
     * A term counts by the field where it tells most, which is the text for all but terms that stand on the page only. Set by
     * hand, tried on questions to the training stories: more for headlines finds fewer of them.
     */
    private static final Map<String, Float> FIELDS = new TreeMap<>(Map.of(StoryFields.TEXT, 1.0f, StoryFields.HEADLINE,
            0.5f, StoryFields.NAMES, 0.5f, StoryFields.PAGE, 0.5f));
    /** And by the other fields for so much. */
    private static final float OTHER_FIELDS = 0.1f;
    /** A word of some story that is spelt nearly like a term that no story has. */
    private static final float MISSPELT = 0.6f;
    private static final int SHORTEST_MISSPELT = 5;
    private static final int LONG_MISSPELT = 8;
    private static final int MOST_SPELLINGS = 4;

    private StoryQuery() {}

    /** Without terms, all stories that the filter means. */
    static Query of(Collection<String> terms, StoryFilter filter, IndexReader index) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (terms.isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        for (String term : terms) {
            query.add(term(term, index), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(terms.isEmpty() ? 0 : 1);
        filter(filter).forEach(each -> query.add(each, Occur.FILTER));
        return query.build();
    }

    private static Query term(String term, IndexReader index) throws IOException {
        List<Query> ways = new ArrayList<>();
        boolean known = false;
        for (Map.Entry<String, Float> field : FIELDS.entrySet()) {
            Term inField = new Term(field.getKey(), term);
            known |= index.docFreq(inField) > 0;
            ways.add(new BoostQuery(new TermQuery(inField), field.getValue()));
        }
        if (!known && term.length() >= SHORTEST_MISSPELT) {
            int letters = term.length() < LONG_MISSPELT ? 1 : 2;
            return new BoostQuery(new FuzzyQuery(new Term(StoryFields.TEXT, term), letters, 1, MOST_SPELLINGS, true),
                    MISSPELT);
        }
        return new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    }

    private static List<Query> filter(StoryFilter filter) {
        List<Query> filters = new ArrayList<>();
        if (filter.from() != null || filter.to() != null) {
            filters.add(LongPoint.newRangeQuery(StoryFields.PUBLISHED, day(filter.from(), LocalDate.MIN),
                    day(filter.to(), LocalDate.MAX)));
        }
        if (filter.site() != null) {
            filters.add(new TermQuery(new Term(StoryFields.SITE, StoryFields.site(filter.site()))));
        }
        if (filter.ids() != null) {
            filters.add(new TermInSetQuery(StoryFields.ID, filter.ids().stream().map(BytesRef::new).toList()));
        }
        return filters;
    }

    private static long day(@Nullable LocalDate day, LocalDate otherwise) {
        return (day == null ? otherwise : day).toEpochDay();
    }
}
