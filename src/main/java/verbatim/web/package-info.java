/**
 * The HTTP API and the chat page (Javalin): requests read strictly, errors as sentences, answers as spans.
 */
@NullMarked
package verbatim.web;

import org.jspecify.annotations.NullMarked;
