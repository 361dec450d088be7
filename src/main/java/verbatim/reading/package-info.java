/**
 * Finding spans that may answer a question inside passages.
 */
@NullMarked
package verbatim.reading;

import org.jspecify.annotations.NullMarked;
