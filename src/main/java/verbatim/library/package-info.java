/**
 * The stories that can be asked, each with its mentions and its passage index.
 */
@NullMarked
package verbatim.library;

import org.jspecify.annotations.NullMarked;
