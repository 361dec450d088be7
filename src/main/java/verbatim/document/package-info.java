/**
 * Files of news stories: plain text, Markdown, HTML pages, PDF and DOCX, told apart by content and read within bounds of
 * time and memory into text that {@code story} takes apart. What a file says about the story outside its text (headline,
 * authors, times, site, section) is put in front of the text, as the head of a news page reads. Opens no connection.
 */
@NullMarked
package verbatim.document;

import org.jspecify.annotations.NullMarked;
