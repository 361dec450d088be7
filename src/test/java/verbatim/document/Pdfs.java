package verbatim.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDFs that tests make: pages of lines, each at its place. */
final class Pdfs {
    /** A line at a place in points, from the left and from the foot of the page. */
    record Line(float x, float y, float size, String text) {}

    static {
        FontMappers.set(new OneFont());
    }

    private Pdfs() {}

    static byte[] of(String title, String author, List<List<Line>> pages) throws IOException {
        try (PDDocument document = document(pages)) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(author);
            return bytes(document);
        }
    }

    static PDDocument document(List<List<Line>> pages) throws IOException {
        PDDocument document = new PDDocument();
        PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
        for (List<Line> lines : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (Line line : lines) {
                    content.beginText();
                    content.setFont(font, line.size());
                    content.newLineAtOffset(line.x(), line.y());
                    content.showText(line.text());
                    content.endText();
                }
            }
        }
        return document;
    }

    /** Lines of one paragraph or more, set under one another. */
    static List<Line> column(float top, String... texts) {
        List<Line> lines = new ArrayList<>();
        float y = top;
        for (String text : texts) {
            if (!text.isEmpty()) {
                lines.add(new Line(70, y, 11, text));
            }
            y -= 14;
        }
        return lines;
    }

    static byte[] scanned() throws IOException {
        try (PDDocument document = document(List.of(List.of()))) {
            var image = LosslessFactory.createFromImage(document,
                    new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY));
            try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0))) {
                content.drawImage(image, 0, 0, 500, 800);
            }
            return bytes(document);
        }
    }

    /** @param password that opens the file; empty for a file that opens but must not be copied from */
    static byte[] locked(String password) throws IOException {
        try (PDDocument document = document(List.of(column(700, "Nobody is to read this.")))) {
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes(document);
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
