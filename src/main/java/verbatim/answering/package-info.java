/**
 * One question, one story, one answer: classify, retrieve, read, choose.
 */
@NullMarked
package verbatim.answering;

import org.jspecify.annotations.NullMarked;
