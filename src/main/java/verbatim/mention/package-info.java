/**
 * Typed mentions in a story, found once: numbers with the noun they count, money, dates, names, quotations.
 */
@NullMarked
package verbatim.mention;

import org.jspecify.annotations.NullMarked;
