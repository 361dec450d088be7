/**
 * Makes the reader's training windows from question sets, with the reader's own encoder, so that what the network is
 * trained on and what it is asked cannot differ. Not used by the running product.
 */
@NullMarked
package verbatim.reading.training;

import org.jspecify.annotations.NullMarked;
