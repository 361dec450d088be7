/**
 * Finding the passages of a story that may hold the answer (Lucene).
 */
@NullMarked
package verbatim.retrieval;

import org.jspecify.annotations.NullMarked;
