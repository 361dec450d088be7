/**
 * Stories as text with offsets: reading one from the copied text of a news page, what the page says about itself, the
 * furniture of the page, paragraphs, sentences and passages. All offsets are UTF-16 code units of the story's text.
 */
@NullMarked
package verbatim.story;

import org.jspecify.annotations.NullMarked;
