package verbatim.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats told apart, encodings, names, and files of this machine. */
class DocumentsTest {
    private static final String TEXT = "Zoë saw 🚀.\r\n\r\nIt flew.";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void plainTextIsKeptButForAByteOrderMark() throws Exception {
        for (Charset charset : new Charset[]{StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE}) {
            Document document = Documents.read(file("story.txt", ("\uFEFF" + TEXT).getBytes(charset)));
            assertEquals(TEXT, document.text());
            assertEquals(Format.PLAIN_TEXT, document.format());
        }
        assertEquals(TEXT, Documents.read(file("story", TEXT.getBytes(StandardCharsets.UTF_8))).text());
    }

    @Test
    void anotherEncodingIsRefusedWithTheByte() throws Exception {
        Path latin = file("latin.txt", "abcë".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("The file " + latin + " is not UTF-8: the byte at offset 3 does not fit. Save it as UTF-8, or as "
                + "UTF-16 with a byte order mark.",
                assertThrows(DocumentException.class, () -> Documents.read(latin)).getMessage());
    }

    @Test
    void aFileThatCannotBeOpenedIsRefusedInASentence() {
        Path none = folder.resolve("none.txt");
        assertEquals("There is no file " + none + ".",
                assertThrows(DocumentException.class, () -> Documents.read(none)).getMessage());
        assertEquals(folder + " is a folder, not a story file.",
                assertThrows(DocumentException.class, () -> Documents.read(folder)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, windows-1252", "iso-8859-1, windows-1252", "utf-8, UTF-8", "Shift_JIS, Shift_JIS",
            "utf-16, UTF-8"})
    void aPageDeclaresItsEncoding(String declared, String real) throws Exception {
        String words = real.equals("Shift_JIS") ? "東京の橋が開いた。" : "Zoë’s café reopened on Monday.";
        String page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=" + declared
                + "'></head><body><p>" + words + "</p></body></html>";
        assertEquals(words, Documents.read("page.html", page.getBytes(Charset.forName(real))).text());
    }

    @Test
    void aByteOrderMarkCountsMoreThanWhatAPageDeclares() throws Exception {
        String page = "\uFEFF<html><head><meta charset='windows-1252'></head><body><p>Zoë flew.</p></body></html>";
        assertEquals("Zoë flew.", Documents.read("p.html", page.getBytes(StandardCharsets.UTF_8)).text());
        assertEquals("Zoë flew.", Documents.read("p.html", page.getBytes(StandardCharsets.UTF_16LE)).text());
        String xml = "<?xml version='1.0' encoding='iso-8859-2'?><html><body><p>Łódź</p></body></html>";
        assertEquals("Łódź", Documents.read("p.xhtml", xml.getBytes(Charset.forName("iso-8859-2"))).text());
    }

    @Test
    void withoutAnExtensionTheContentDecides() throws Exception {
        byte[] page = "<!DOCTYPE html><p>A short story.</p>".getBytes(StandardCharsets.UTF_8);
        assertEquals(Format.HTML, Documents.read("saved page", page).format());
        assertEquals(Format.DOCX, Documents.read("", Docxes.of(Docxes.p("A story."))).format());
        assertEquals(Format.PLAIN_TEXT,
                Documents.read("1.2", "# Not a heading".getBytes(StandardCharsets.UTF_8)).format());
    }

    @Test
    void aNameIsOnlyShown() throws Exception {
        byte[] text = "A story.".getBytes(StandardCharsets.UTF_8);
        assertEquals("passwd", Documents.read("../../etc/passwd", text).name());
        assertEquals("boot.txt", Documents.read("C:\\windows\\boot.txt", text).name());
        assertEquals("afdp.txt", Documents.read("a\u202Efdp\u0000\r\n.txt", text).name());
        assertEquals("without a name", Documents.read("..//", text).name());
        String longest = Documents.read("🙂".repeat(5_000) + ".txt", text).name();
        assertEquals(101, longest.codePointCount(0, longest.length()));
        assertTrue(longest.startsWith("…") && longest.endsWith(".txt"));
    }

    @Test
    void textThatFitsInAMegabyteFits() throws Exception {
        byte[] most = "a".repeat(Documents.MOST_TEXT_BYTES).getBytes(StandardCharsets.UTF_8);
        assertEquals(Documents.MOST_TEXT_BYTES, Documents.read("story.txt", most).text().length());
    }
}
