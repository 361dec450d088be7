/**
 * Measuring answers over question files: exact match, F1, recall@k, calibration.
 */
@NullMarked
package verbatim.evaluation;

import org.jspecify.annotations.NullMarked;
