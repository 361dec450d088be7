package verbatim.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import verbatim.document.DocumentException.Kind;

/**
 * Reads the text layer of a PDF with PDFBox. Of the file's own fields, title and author are taken where they look like
 * such; its dates tell when the file was made, not when the story was published, so they are not.
 */
final class PdfReader {
    private static final int MOST_PAGES = 2_000;
    private static final int LEAST_LETTERS_A_PAGE = 20;

    static {
        FontMappers.set(new OneFont());
    }

    private PdfReader() {}

    static Extract read(byte[] bytes, FileName name, Budget budget) throws IOException {
        try (PDDocument document = Loader.loadPDF(new CheckedInput(bytes, budget))) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new DocumentException(Kind.ENCRYPTED,
                        "The PDF " + name.shown() + " is protected against copying its text.");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw Budget.tooMuch(name);
            }
            return read(document, name, budget);
        } catch (InvalidPasswordException | NoClassDefFoundError e) {
            // Encryption for certificates needs a library that is not here; a password opens the other kind.
            throw new DocumentException(Kind.ENCRYPTED,
                    "The PDF " + name.shown() + " is locked with a password; save it without one.", e);
        }
    }

    private static Extract read(PDDocument document, FileName name, Budget budget) throws IOException {
        List<PdfLine> lines = PdfLines.of(document, name, budget);
        budget.check();
        PdfFurniture furniture = new PdfFurniture(lines, document.getNumberOfPages());
        List<PdfLine> story = new ArrayList<>();
        LinkedHashSet<String> dropped = new LinkedHashSet<>();
        for (PdfLine line : lines) {
            if (furniture.is(line)) {
                dropped.add(Lines.clean(line.text()));
            } else {
                story.add(line);
            }
        }
        requireText(story, document, name);
        List<String> paragraphs = PdfParagraphs.of(story);
        Head head = FileFields.head(document.getDocumentInformation().getTitle(),
                document.getDocumentInformation().getAuthor(), paragraphs);
        return new Extract(head, paragraphs, List.copyOf(dropped));
    }

    private static void requireText(List<PdfLine> lines, PDDocument document, FileName name) throws IOException {
        long letters = lines.stream().mapToLong(line -> line.text().codePoints().filter(Character::isLetter).count())
                .sum();
        if (letters < (long) LEAST_LETTERS_A_PAGE * document.getNumberOfPages() && hasPictures(document)) {
            throw new DocumentException(Kind.SCANNED, "The PDF " + name.shown()
                    + " holds pictures of pages and no text; run it through text recognition first.");
        }
        if (letters == 0) {
            throw new DocumentException(Kind.EMPTY, "There is no text in the PDF " + name.shown() + ".");
        }
    }

    private static boolean hasPictures(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName object : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
                if (resources.isImageXObject(object)) {
                    return true;
                }
            }
        }
        return false;
    }
}
