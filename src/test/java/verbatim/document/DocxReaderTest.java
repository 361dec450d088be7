package verbatim.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static verbatim.document.Docxes.p;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Text of Word documents. */
class DocxReaderTest {
    private static final String STORY = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Ferry runs aground near Skarv</w:t></w:r></w:p>"
            + p("By Liv Strand")
            + "<w:p><w:r><w:t xml:space=\"preserve\">A ferry with </w:t></w:r><w:del><w:r><w:delText>200</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>212</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> people ran aground</w:t></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> near</w:t></w:r><w:r><w:t>&#160;Skarv.</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc>" + p("Crew") + "</w:tc><w:tc>" + p("14") + "</w:tc></w:tr></w:tbl>"
            + p("Nobody was hurt, Köhler &amp; Sons said. 🙂");

    @Test
    void paragraphsTablesAndInsertionsAreKeptAndDeletionsAreNot() throws Exception {
        Document document = Documents.read("ferry.docx", Docxes.of(STORY));
        assertEquals(Format.DOCX, document.format());
        assertEquals("""
                Ferry runs aground near Skarv

                By Liv Strand

                A ferry with 212 people ran aground near Skarv.

                Crew | 14

                Nobody was hurt, Köhler & Sons said. 🙂""", document.text());
    }

    @Test
    void theFilesFieldsAreTakenAndNotSaidTwice() throws Exception {
        Map<String, byte[]> parts = Docxes.parts(Docxes.document(p("Ferry runs aground") + p("A ferry ran aground.")));
        parts.put("docProps/core.xml", Docxes.bytes(Docxes.core("Ferry runs aground", "Liv Strand")));
        assertEquals("Headline: Ferry runs aground\nBy Liv Strand\n\nA ferry ran aground.",
                Documents.read("ferry.docx", Docxes.zip(parts)).text());
        parts.put("docProps/core.xml", Docxes.bytes(Docxes.core("Document1", "user")));
        assertEquals("Ferry runs aground\n\nA ferry ran aground.",
                Documents.read("ferry.docx", Docxes.zip(parts)).text());
    }

    @Test
    void picturesAreCountedAndNeverOpened() throws Exception {
        String picture = "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData>"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:blipFill>"
                + "<a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:link=\"rId9\"/>"
                + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        Map<String, byte[]> parts = Docxes.parts(Docxes.document(p("A ferry ran aground.") + picture));
        parts.put("word/_rels/document.xml.rels", Docxes.bytes(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"file:///etc/passwd\" "
                        + "TargetMode=\"External\"/></Relationships>"));
        Document document = Documents.read("ferry.docx", Docxes.zip(parts));
        assertEquals("A ferry ran aground.", document.text());
    }
}
