/**
 * English: tokens with part-of-speech tags (OpenNLP) and word meanings (WordNet).
 */
@NullMarked
package verbatim.language;

import org.jspecify.annotations.NullMarked;
