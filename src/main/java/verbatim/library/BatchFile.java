package verbatim.library;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import verbatim.library.StoredStory.Kept;

/**
 * Some stories in one file that never changes: a line that says what the file is, a line for each story's card, a line
 * for each story; JSON in UTF-8. Only the cards are read when the library opens. The stories' lines alone say everything,
 * so that a file whose beginning is damaged still gives its stories. Immutable, thread-safe.
 */
final class BatchFile {
    private static final String FORMAT = "verbatim stories";
    private static final int VERSION = 1;
    private static final int LONGEST_HEADER = 1_000;

    private final Path path;
    private final List<Kept> stories;
    /** Where each story's line begins, and where the last one ends. */
    private final long[] offsets;

    private BatchFile(Path path, List<Kept> stories, long[] offsets) {
        this.path = path;
        this.stories = List.copyOf(stories);
        this.offsets = offsets;
    }

    /** The file's first line. {@code cards} and {@code crc} are length in bytes and CRC-32 of the cards' lines. */
    private record Header(String format, int version, int stories, int cards, long crc) {}

    /** Writes a new file, whole and safe from a crash, or none. */
    static BatchFile write(Path path, List<StoredStory> stories) throws IOException {
        ByteArrayOutputStream cards = new ByteArrayOutputStream();
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        long[] offsets = new long[stories.size() + 1];
        for (int i = 0; i < stories.size(); i++) {
            StoredStory story = stories.get(i);
            writeLine(texts, StoryLine.of(story));
            offsets[i + 1] = texts.size();
            writeLine(cards, CardLine.of(story, (int) (offsets[i + 1] - offsets[i])));
        }
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        writeLine(start, new Header(FORMAT, VERSION, stories.size(), cards.size(), crc(cards.toByteArray())));
        cards.writeTo(start);
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += start.size();
        }
        SafeFile.write(path, start, texts);
        return new BatchFile(path, stories.stream().map(StoredStory::kept).toList(), offsets);
    }

    /**
     * Reads the cards.
     *
     * @throws DamagedFileException when the file is not what was written
     * @throws NewerFormatException when a later Verbatim has written it
     */
    static BatchFile open(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            byte[] first = header(in, path);
            Header header = LineJson.read(first, Header.class);
            if (!FORMAT.equals(header.format()) || header.version() < 1) {
                throw new DamagedFileException(path);
            }
            if (header.version() > VERSION) {
                throw new NewerFormatException(path);
            }
            byte[] cards = in.readNBytes(header.cards());
            if (cards.length != header.cards() || crc(cards) != header.crc()) {
                throw new DamagedFileException(path);
            }
            BatchFile file = of(path, LineJson.lines(cards, CardLine.class), first.length + 1L + cards.length);
            if (file.stories.size() != header.stories() || file.offsets[header.stories()] != Files.size(path)) {
                throw new DamagedFileException(path);
            }
            return file;
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(path);
        }
    }

    private static BatchFile of(Path path, List<CardLine> cards, long start) {
        List<Kept> stories = new ArrayList<>();
        long[] offsets = new long[cards.size() + 1];
        offsets[0] = start;
        for (int i = 0; i < cards.size(); i++) {
            stories.add(cards.get(i).kept());
            offsets[i + 1] = offsets[i] + cards.get(i).bytes();
        }
        return new BatchFile(path, stories, offsets);
    }

    Path path() {
        return path;
    }

    List<Kept> stories() {
        return stories;
    }

    /** Its length in bytes. */
    long size() {
        return offsets[offsets.length - 1];
    }

    /**
     * One of its stories.
     *
     * @throws DamagedFileException when it is not what was written
     */
    StoredStory story(int index) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (offsets[index + 1] - offsets[index]));
        try (FileChannel channel = FileChannel.open(path)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offsets[index] + bytes.position()) < 0) {
                    throw new DamagedFileException(path);
                }
            }
        }
        Kept kept = stories.get(index);
        return StoryLine.read(bytes.array())
                .filter(line -> line.id().equals(kept.card().id()) && line.version().equals(kept.card().version()))
                .map(line -> new StoredStory(kept.card(), kept.file(), line.text()))
                .orElseThrow(() -> new DamagedFileException(path));
    }

    /** What can still be read of a damaged file: each story whose line is as it was written. */
    static List<StoredStory> salvage(Path path) throws IOException {
        List<StoredStory> stories = new ArrayList<>();
        for (byte[] line : LineJson.split(Files.readAllBytes(path))) {
            StoryLine.read(line).map(StoryLine::stored).ifPresent(stories::add);
        }
        return stories;
    }

    private static void writeLine(ByteArrayOutputStream out, Object line) {
        out.writeBytes(LineJson.write(line));
        out.write('\n');
    }

    private static byte[] header(InputStream in, Path path) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.size() == LONGEST_HEADER) {
                throw new DamagedFileException(path);
            }
            line.write(c);
        }
        return line.toByteArray();
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
