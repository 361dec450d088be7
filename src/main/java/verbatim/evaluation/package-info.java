/**
 * The ruler: question sets, asked through the chat, and what is measured over the replies.
 */
@NullMarked
package verbatim.evaluation;

import org.jspecify.annotations.NullMarked;
