package verbatim.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.document.Pdfs.Line;

/** Text of PDFs that are laid out as a reader meets them. */
class PdfReaderTest {
    private static final String HEAD = "The Fenwick Courier, 12 March 2026";

    private static Document read(byte[] pdf) throws DocumentException {
        return Documents.read("story.pdf", pdf);
    }

    private static List<Line> page(int number, List<Line> lines) {
        List<Line> page = new ArrayList<>();
        page.add(new Line(70, 810, 9, HEAD));
        page.addAll(lines);
        page.add(new Line(300, 30, 9, "Page " + number + " of 2"));
        return page;
    }

    private static byte[] twoPages() throws IOException {
        List<Line> first = new ArrayList<>(List.of(new Line(70, 760, 20, "Harbour wall to be rebuilt in stone")));
        first.addAll(Pdfs.column(720, "By Miriam Oakes", "",
                "The breached harbour wall at Fenwick will be rebuilt in local stone rather than in con-",
                "crete after councillors voted 13 to 12 on Wednesday night. Plain concrete would be",
                "quicker, a council-",
                "lor said.", "",
                "The wall lost 38 metres of its length in the storm. Eleven boats have been moored at",
                "Hale Quay since then, and their owners"));
        List<Line> second = Pdfs.column(760, "have paid for it. The harbour master is a well-",
                "known critic of the quay.");
        return Pdfs.of("harbour_wall_v3.indd", "admin", List.of(page(1, first), page(2, second)));
    }

    @Test
    void linesAreJoinedToParagraphsAcrossThePages() throws Exception {
        Document document = read(twoPages());
        assertEquals(Format.PDF, document.format());
        assertEquals("""
                Harbour wall to be rebuilt in stone

                By Miriam Oakes

                The breached harbour wall at Fenwick will be rebuilt in local stone rather than in concrete after \
                councillors voted 13 to 12 on Wednesday night. Plain concrete would be quicker, a council-lor said.

                The wall lost 38 metres of its length in the storm. Eleven boats have been moored at Hale Quay since \
                then, and their owners have paid for it. The harbour master is a well-known critic of the quay.""",
                document.text());
    }

    @Test
    void runningHeadsAndPageNumbersAreDropped() throws Exception {
        assertEquals(List.of(HEAD, "Page 1 of 2", "Page 2 of 2"), read(twoPages()).dropped());
    }

    @Test
    void theFilesFieldsAreTakenWhereTheyLookLikeHeadlineAndName() throws Exception {
        List<List<Line>> pages = List.of(Pdfs.column(700, "A ferry ran aground on Monday.", "Nobody was hurt."));
        Document signed = read(Pdfs.of("Ferry runs aground near Skarv", "Liv Strand", pages));
        assertEquals("Ferry runs aground near Skarv", signed.title());
        assertEquals("Ferry runs aground near Skarv\nBy Liv Strand\n\nA ferry ran aground on Monday. Nobody was hurt.",
                signed.text());
        for (String name : List.of("Microsoft Word - ferry.docx", "untitled", "ferry_final.pdf", "Ferry")) {
            assertEquals("A ferry ran aground on Monday. Nobody was hurt.",
                    read(Pdfs.of(name, "user01", pages)).text());
        }
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        List<Line> left = List.of(new Line(70, 700, 11, "The first column tells of the storm and ends"),
                new Line(70, 686, 11, "in the middle of its"));
        List<Line> right = List.of(new Line(320, 700, 11, "sentence. The second column"),
                new Line(320, 686, 11, "tells of the repairs."));
        List<Line> both = new ArrayList<>(left);
        both.addAll(right);
        assertEquals("The first column tells of the storm and ends in the middle of its sentence. The second column "
                + "tells of the repairs.", read(Pdfs.of("", "", List.of(both))).text());
    }

    @Test
    void theMachinesFontsAreNotLookedThrough() throws Exception {
        Path fonts = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(fonts);
        read(twoPages());
        assertEquals(before, Files.exists(fonts));
    }
}
