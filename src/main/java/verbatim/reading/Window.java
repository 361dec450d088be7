package verbatim.reading;

/**
 * One input of the reader: [CLS] question [SEP] passage [SEP].
 *
 * @param ids
 *            vocabulary numbers of the whole input
 * @param passage
 *            the passage's pieces, with their places in the story
 * @param pieceOffset
 *            the position in {@code ids} of the passage's first piece
 * @param runs
 *            for each piece of the passage, the number of the unbroken stretch of story text it belongs to; an answer
 *            lies within one
 */
public record Window(int[] ids, Tokens passage, int pieceOffset, int[] runs) {}
