/**
 * Stories as text with offsets: reading one, its metadata, page furniture, sentences and passages.
 */
@NullMarked
package verbatim.story;

import org.jspecify.annotations.NullMarked;
