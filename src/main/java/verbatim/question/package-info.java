/**
 * What a question asks for: its type (OpenNLP document categorizer), its answer noun, its content terms.
 */
@NullMarked
package verbatim.question;

import org.jspecify.annotations.NullMarked;
