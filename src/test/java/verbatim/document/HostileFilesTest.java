package verbatim.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.document.DocumentException.Kind;

/** Files that are not stories, or that were made to do harm: each with the error that it must give. */
class HostileFilesTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String PAGE = "<!doctype html><html><body>";

    /** Whether the error is the one expected, and a sentence. */
    private static void check(String name, byte[] bytes, Kind kind) {
        DocumentException e = assertThrows(DocumentException.class, () -> Documents.read(name, bytes));
        assertEquals(kind, e.kind(), e.getMessage());
        assertTrue(e.getMessage().matches("\\p{Lu}.*\\."), e.getMessage());
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource({"texts", "pages", "pdfs", "archives"})
    void isRefused(String name, byte[] bytes, Kind kind) {
        check(name, bytes, kind);
    }

    static Stream<Arguments> texts() {
        return Stream.of(arguments("empty.txt", bytes(""), Kind.EMPTY),
                arguments("blank.txt", bytes(" \n\t\n"), Kind.EMPTY),
                arguments("mark.txt", bytes("\uFEFF"), Kind.EMPTY), arguments("empty.md", bytes("\n"), Kind.EMPTY),
                arguments("only-front.md", bytes("---\ntitle: A title\n---\n"), Kind.EMPTY),
                arguments("rule.md", bytes("***\n***\n"), Kind.EMPTY),
                arguments("nul.txt", bytes("a story\0 and more"), Kind.MISLABELLED),
                arguments("nul16.txt", "\uFEFFa story\0".getBytes(StandardCharsets.UTF_16LE), Kind.UNSUPPORTED),
                arguments("picture", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                        Kind.UNSUPPORTED),
                arguments("picture.txt", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
                        Kind.MISLABELLED),
                arguments("latin.txt", "caf\u00e9 au lait".getBytes(Charset.forName("windows-1252")), Kind.BROKEN),
                arguments("odd.txt", new byte[]{(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}, Kind.BROKEN),
                arguments("story.rtf", bytes("{\\rtf1 A story.}"), Kind.UNSUPPORTED),
                arguments("page.mhtml", bytes("From: <Saved by Blink>\nA story."), Kind.UNSUPPORTED),
                arguments("feed.xml", bytes("<?xml version=\"1.0\"?><rss><title>A</title></rss>"), Kind.UNSUPPORTED),
                arguments("page.txt", bytes(PAGE + "<p>A story."), Kind.MISLABELLED),
                arguments("words.html", bytes("A story without a tag."), Kind.MISLABELLED),
                arguments("large.txt", bytes("A story. ".repeat(MEGABYTE / 9 + 1)), Kind.TOO_LARGE),
                arguments("huge.txt", new byte[Documents.MOST_BYTES + 1], Kind.TOO_LARGE),
                arguments("quotes.md", bytes("> ".repeat(MEGABYTE)), Kind.EMPTY),
                arguments("long-line.md", bytes("word ".repeat(MEGABYTE / 4)), Kind.TOO_LARGE));
    }

    static Stream<Arguments> pages() {
        return Stream.of(arguments("empty.html", bytes(PAGE), Kind.EMPTY),
                arguments("script.html", bytes(PAGE + "<div id=root></div><script>render('A story.')</script>"),
                        Kind.EMPTY),
                arguments("title.html", bytes("<html><head><title>A story of four words</title></head><body></body>"),
                        Kind.EMPTY),
                arguments("unknown.html", bytes("<html><meta charset=\"x-klingon\"><p>A story."), Kind.BROKEN),
                arguments("wrong.html", "<html><meta charset=utf-8><p>caf\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                        Kind.BROKEN),
                arguments("many.html", bytes(PAGE + "<b>x</b>".repeat(MEGABYTE)), Kind.TOO_COSTLY),
                arguments("long.html", bytes(PAGE + "<p>" + "word ".repeat(MEGABYTE)), Kind.TOO_LARGE),
                arguments("attributes.html", bytes(PAGE + "<p " + "a".repeat(3 * MEGABYTE) + ">"), Kind.EMPTY));
    }

    static Stream<Arguments> pdfs() throws IOException {
        return Stream.of(arguments("scan.pdf", Pdfs.scanned(), Kind.SCANNED),
                arguments("blank.pdf", Pdfs.of("A title of four words", "", List.of(List.of())), Kind.EMPTY),
                arguments("locked.pdf", Pdfs.locked("secret"), Kind.ENCRYPTED),
                arguments("protected.pdf", Pdfs.locked(""), Kind.ENCRYPTED),
                arguments("story.txt", Pdfs.of("", "", List.of(Pdfs.column(700, "A story."))), Kind.MISLABELLED),
                arguments("words.pdf", bytes("A story."), Kind.MISLABELLED),
                arguments("head.pdf", bytes("%PDF-1.7\n"), Kind.BROKEN),
                arguments("junk.pdf", bytes("%PDF-1.7\n" + "junk ".repeat(5_000) + "%%EOF"), Kind.BROKEN),
                arguments("blanks.pdf", pdf("<</Length 0/Filter/FlateDecode>>", deflated(400)), Kind.EMPTY),
                arguments("bomb.pdf", fontBomb(), Kind.TOO_COSTLY),
                arguments("deep.pdf", pdf("<</A " + "[".repeat(MEGABYTE) + ">>", new byte[0]), Kind.EMPTY),
                arguments("loop.pdf", loop(), Kind.EMPTY));
    }

    static Stream<Arguments> archives() throws IOException {
        byte[] story = Docxes.of(Docxes.p("A story."));
        byte[] longer = Docxes.of(Docxes.p(new Random(1).ints(20_000, 'a', 'z').mapToObj(Character::toString)
                .collect(Collectors.joining())));
        byte[] office97 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        locked.write(office97);
        locked.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        String entities = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + Docxes.document(Docxes.p("&b;")).substring(38);
        return Stream.of(arguments("story.pdf", story, Kind.MISLABELLED),
                arguments("story.txt", story, Kind.MISLABELLED),
                arguments("files.zip", zip("story.txt", bytes("A story.")), Kind.UNSUPPORTED),
                arguments("files.docx", zip("story.txt", bytes("A story.")), Kind.MISLABELLED),
                arguments("table.xlsx", zip("xl/workbook.xml", bytes("<workbook/>")), Kind.UNSUPPORTED),
                arguments("old.doc", office97, Kind.UNSUPPORTED), arguments("old.docx", office97, Kind.MISLABELLED),
                arguments("locked.docx", locked.toByteArray(), Kind.ENCRYPTED),
                arguments("words.docx", bytes("A story."), Kind.MISLABELLED),
                arguments("empty.docx", Docxes.of(Docxes.p(" ")), Kind.EMPTY),
                arguments("cut.docx", Arrays.copyOf(longer, longer.length / 2), Kind.BROKEN),
                arguments("entities.docx", Docxes.zip(Docxes.parts(entities)), Kind.BROKEN),
                arguments("deep.docx", Docxes.of("<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000)), Kind.TOO_COSTLY),
                arguments("bomb.docx", zip("word/document.xml", new byte[17 * MEGABYTE]), Kind.TOO_COSTLY),
                arguments("side-bomb.docx", zip("word/document/media.bin", new byte[201 * MEGABYTE]), Kind.TOO_COSTLY),
                arguments("long.docx", Docxes.of(Docxes.p("word ".repeat(MEGABYTE / 4))), Kind.TOO_LARGE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return Docxes.zip(Map.of(name, content));
    }

    /** Zeros without end, packed. */
    private static byte[] deflated(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                deflater.write(zeros);
            }
        }
        return out.toByteArray();
    }

    /** A PDF of one page whose content is a stream. */
    private static byte[] pdf(String dictionary, byte[] stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                        + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n4 0 obj"
                        + dictionary.replace("Length 0", "Length " + stream.length) + "stream\n"));
        out.write(stream);
        out.write(bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return out.toByteArray();
    }

    /** A PDF whose font is told what its letters mean by a stream without end, which must be unpacked as a whole. */
    private static byte[] fontBomb() throws IOException {
        byte[] bomb = deflated(500);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                        + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
                        + ">>endobj\n4 0 obj<</Length 34>>stream\nBT /F 12 Tf 10 10 Td (A story) Tj ET\nendstream endobj\n"
                        + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>endobj\n"
                        + "6 0 obj<</Filter/FlateDecode/Length " + bomb.length + ">>stream\n"));
        out.write(bomb);
        out.write(bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return out.toByteArray();
    }

    /** A PDF whose page tree holds itself. */
    private static byte[] loop() {
        return bytes(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"
                        + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    }
}
