package verbatim.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF in the order in which they were written, with their places. */
final class PdfLines extends PDFTextStripper {
    private static final int MOST_CHARACTERS = 4 * Documents.MOST_TEXT_BYTES;
    private static final int LONGEST_LINE = 4_000;

    private final List<PdfLine> lines = new ArrayList<>();
    private final Budget budget;
    private final FileName name;
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float baseline;
    private float size;
    private float height = 1;
    private int characters;

    private PdfLines(FileName name, Budget budget) {
        this.name = name;
        this.budget = budget;
    }

    static List<PdfLine> of(PDDocument document, FileName name, Budget budget) throws IOException {
        PdfLines lines = new PdfLines(name, budget);
        lines.writeText(document, Writer.nullWriter());
        return lines.lines;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        budget.nextStep();
        height = Math.max(1, page.getCropBox().getHeight());
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        characters += position.getUnicode().length();
        if (characters <= MOST_CHARACTERS) {
            super.processTextPosition(position);
        }
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        if (characters > MOST_CHARACTERS) {
            throw Budget.tooMuch(name);
        }
        for (TextPosition position : positions) {
            float from = position.getXDirAdj();
            left = text.isEmpty() ? from : Math.min(left, from);
            right = text.isEmpty() ? from : right;
            right = Math.max(right, from + position.getWidthDirAdj());
            baseline = position.getYDirAdj();
            size = Math.max(text.isEmpty() ? 0 : size, position.getFontSizeInPt());
        }
        text.append(words);
        if (text.length() > LONGEST_LINE) {
            end();
        }
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        end();
    }

    @Override
    protected void writePageEnd() {
        end();
    }

    private void end() {
        String line = Lines.cleanButSoftHyphen(text.toString());
        text.setLength(0);
        if (!line.isEmpty()) {
            lines.add(new PdfLine(line, getCurrentPageNo(), left, right, baseline, size, baseline / height));
        }
    }
}
