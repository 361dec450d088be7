package verbatim.library;

/**
 * How much a library may hold.
 *
 * @param stories how many stories
 * @param bytes how much text they may have together, two bytes to a code unit
 */
public record Capacity(int stories, long bytes) {
    static final Capacity IN_MEMORY = new Capacity(1_000, 256L << 20);
    static final Capacity IN_FOLDER = new Capacity(200_000, Long.MAX_VALUE);

    /**
     * @param more how many stories are to come
     * @param characters by how much the texts are to grow together; less than 0 where they shrink
     * @throws LibraryFullException when there is no room for them
     */
    void require(Catalogue held, int more, long characters) throws LibraryFullException {
        if (held.size() + more > stories || characters > 0 && 2 * (held.characters() + characters) > bytes) {
            throw new LibraryFullException();
        }
    }
}
