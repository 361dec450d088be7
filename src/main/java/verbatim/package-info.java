/**
 * Verbatim answers questions about a news story in the story's own words. Here: the command line, and the door for Java
 * programs.
 */
@NullMarked
package verbatim;

import org.jspecify.annotations.NullMarked;
