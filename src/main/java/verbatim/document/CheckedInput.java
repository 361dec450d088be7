package verbatim.document;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A PDF's bytes, which ask the budget whenever they are read: all that a PDF unfolds to is read from here. */
final class CheckedInput extends RandomAccessReadBuffer {
    private static final int BYTES_BETWEEN = 4_096;

    private final Budget budget;
    private int unchecked;

    CheckedInput(byte[] bytes, Budget budget) {
        super(bytes);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        count(length);
        return super.read(buffer, offset, length);
    }

    private void count(int bytes) throws DocumentException {
        unchecked += bytes;
        if (unchecked >= BYTES_BETWEEN) {
            unchecked = 0;
            budget.check();
        }
    }
}
