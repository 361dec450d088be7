package verbatim.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.JWNLIOException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.dictionary.Dictionary;
import net.sf.extjwnl.dictionary.file.DictionaryFileFactory;
import net.sf.extjwnl.dictionary.file.DictionaryFileType;
import net.sf.extjwnl.dictionary.file.RandomAccessDictionaryFile;
import net.sf.extjwnl.princeton.file.AbstractPrincetonDictionaryFile;
import net.sf.extjwnl.util.ByteArrayCharSequence;
import net.sf.extjwnl.util.PointedCharSequence;
import net.sf.extjwnl.util.factory.Param;
import org.jspecify.annotations.Nullable;

/**
 * One of WordNet's files, read from the class path when it is first asked for, and never the sense index and the use
 * counts: extJWNL's own class reads all fifteen at the start and asks for 240 MB of buffers on the way. Public only
 * because extJWNL makes it by its name. Thread-safe.
 */
public final class WordNetFile extends AbstractPrincetonDictionaryFile
        implements
        RandomAccessDictionaryFile,
        DictionaryFileFactory<WordNetFile> {
    private byte @Nullable [] bytes;

    /** The factory that extJWNL asks for files. */
    public WordNetFile(Dictionary dictionary, Map<String, Param> params) {
        super(dictionary, params);
    }

    private WordNetFile(Dictionary dictionary, String path, POS pos, DictionaryFileType type,
            Map<String, Param> params) {
        super(dictionary, path, pos, type, params);
    }

    @Override
    public WordNetFile newInstance(Dictionary dictionary, String path, POS pos, DictionaryFileType type) {
        return new WordNetFile(dictionary, path, pos, type, params);
    }

    private synchronized byte[] bytes() throws JWNLException {
        if (bytes == null) {
            if (pos == null) {
                bytes = new byte[0];
            } else {
                bytes = read(path + "/" + getFilename());
            }
        }
        return bytes;
    }

    private static byte[] read(String name) throws JWNLException {
        try (InputStream stream = WordNetFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new JWNLException(name + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new JWNLIOException(e);
        }
    }

    @Override
    public PointedCharSequence readLine(long offset) throws JWNLException {
        return readUntil(offset, '\n');
    }

    @Override
    public PointedCharSequence readWord(long offset) throws JWNLException {
        return readUntil(offset, ' ');
    }

    private @Nullable PointedCharSequence readUntil(long offset, char end) throws JWNLException {
        byte[] all = bytes();
        if (offset < 0 || offset >= all.length) {
            return null;
        }
        int i = (int) offset;
        while (i < all.length && all[i] != '\n' && all[i] != end) {
            i++;
        }
        return new ByteArrayCharSequence(all, (int) offset, i, i);
    }

    /** After the licence, whose lines start with a blank. */
    @Override
    public long getFirstLineOffset() throws JWNLException {
        byte[] all = bytes();
        long offset = 0;
        while (offset >= 0 && offset < all.length && all[(int) offset] == ' ') {
            offset = getNextLineOffset(offset);
        }
        return offset < 0 ? all.length : offset;
    }

    @Override
    public long getNextLineOffset(long offset) throws JWNLException {
        byte[] all = bytes();
        if (offset < 0) {
            return -1;
        }
        int i = (int) offset;
        while (i < all.length && all[i] != '\n') {
            i++;
        }
        return i + 1 < all.length ? i + 1 : -1;
    }

    @Override
    public long length() throws JWNLException {
        return bytes().length;
    }

    @Override
    public void open() {}

    @Override
    public synchronized void close() {
        bytes = null;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int getOffsetLength() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setOffsetLength(int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void edit() {
        throw new UnsupportedOperationException();
    }
}
