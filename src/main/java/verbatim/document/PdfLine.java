package verbatim.document;

/**
 * A line of a page of a PDF; places are in points, from the page's upper left corner down and to the right.
 *
 * @param size of the letters
 * @param place where on the page the line stands, from 0 at its top to 1 at its foot
 */
record PdfLine(String text, int page, float left, float right, float baseline, float size, float place) {}
