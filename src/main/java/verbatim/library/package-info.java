/**
 * The stories that can be asked ({@link verbatim.library.Library}): kept in memory, or in the files of a folder that one
 * process holds at a time ({@link verbatim.library.LibraryFolder}). A story is read, and its mentions and its passage
 * index are made, when it is first asked; a Lucene index over all stories finds which to ask. Folders of files are
 * followed ({@link verbatim.library.FolderWatch}).
 */
@NullMarked
package verbatim.library;

import org.jspecify.annotations.NullMarked;
