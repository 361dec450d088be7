/**
 * The one call that the page, the command line and the evaluation go through.
 */
@NullMarked
package verbatim.conversation;

import org.jspecify.annotations.NullMarked;
