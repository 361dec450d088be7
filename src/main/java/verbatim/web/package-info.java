/**
 * The HTTP API and the chat page (Javalin).
 */
@NullMarked
package verbatim.web;

import org.jspecify.annotations.NullMarked;
