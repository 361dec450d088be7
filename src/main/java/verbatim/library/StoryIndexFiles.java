package verbatim.library;

import java.io.IOException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/** The files of the index of stories, as they are found when it is opened. */
final class StoryIndexFiles {
    static final String STAMP = "verbatim.format";

    private StoryIndexFiles() {}

    /** Whether there is an index of this format whose every byte is as it was written. */
    static boolean areWhole(Directory directory, String format) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext segment : reader.leaves()) {
                ((CodecReader) segment.reader()).checkIntegrity();
            }
            return format.equals(reader.getIndexCommit().getUserData().get(STAMP));
        } catch (IOException | IllegalArgumentException e) {
            return false; // damage shows as any of many kinds; where the folder cannot be read, writing fails and says so
        }
    }

    /** Deletes an index that is of no use, unless another process has it open. */
    static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
    }
}
