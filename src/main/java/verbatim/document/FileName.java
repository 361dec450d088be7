package verbatim.document;

import java.util.Locale;

/**
 * A file's name as data: it is shown and its extension looked at, and nothing is ever opened by it.
 *
 * @param shown what messages call the file
 * @param extension in small letters, empty when there is none
 */
record FileName(String shown, String extension) {
    private static final int LONGEST = 100;
    private static final int LONGEST_EXTENSION = 10;

    /** A name that somebody sent: without folders, and without characters that would spoil the line it is shown in. */
    static FileName of(String sent) {
        return ofPath(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
    }

    /** A path that the user of this machine named, shown with its folders. */
    static FileName ofPath(String path) {
        StringBuilder clean = new StringBuilder();
        path.codePoints().filter(FileName::isShown).forEach(clean::appendCodePoint);
        String name = clean.toString().strip();
        String shown = name.isEmpty() ? "without a name" : shortened(name);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || name.length() - dot - 1 > LONGEST_EXTENSION ? "" : name.substring(dot + 1);
        return new FileName(shown, extension.toLowerCase(Locale.ROOT));
    }

    /** The end says more than the beginning: it holds the extension, and a path's file. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST ? name : "…" + name.substring(name.offsetByCodePoints(0, length - LONGEST));
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED && type != Character.PRIVATE_USE;
    }
}
