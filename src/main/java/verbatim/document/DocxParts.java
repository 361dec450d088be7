package verbatim.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import verbatim.document.DocumentException.Kind;

/**
 * The parts of a DOCX that hold text, unpacked within limits and checked: no part unfolds without end, none declares
 * entities, none is nested deeply. Pictures and whatever else is packed stay packed.
 */
final class DocxParts {
    private static final int MOST_ENTRIES = 4_000;
    private static final int MOST_PART_BYTES = 16 << 20;
    private static final int MOST_KEPT_BYTES = 24 << 20;
    private static final long MOST_PASSED_BYTES = 200L << 20;
    private static final int DEEPEST = 90;
    private static final int MOST_TAGS = 600_000;
    private static final Pattern KEPT = Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels|docProps/core\\.xml"
            + "|word/(?:document\\d?|styles\\d?|numbering\\d?|footnotes\\d?|endnotes\\d?)\\.xml|word/_rels/[^/]{1,60}\\.rels");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final FileName name;
    private final Budget budget;
    private long keptBytes;
    private long passedBytes;

    private DocxParts(FileName name, Budget budget) {
        this.name = name;
        this.budget = budget;
    }

    static DocxParts unpack(byte[] bytes, FileName name, Budget budget) throws IOException {
        DocxParts parts = new DocxParts(name, budget);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw Budget.tooMuch(name);
                }
                parts.take(entry.getName(), zip);
            }
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new DocumentException(locked ? Kind.ENCRYPTED : Kind.BROKEN, "The document " + name.shown()
                    + (locked ? " is locked with a password; save it without one." : " is damaged and cannot be read."),
                    e);
        }
        return parts;
    }

    private void take(String part, ZipInputStream zip) throws IOException {
        boolean kept = KEPT.matcher(part).matches();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            budget.check();
            budget.nextStep();
            passedBytes += n;
            if (kept) {
                out.write(buffer, 0, n);
                keptBytes += n;
            }
            if (out.size() > MOST_PART_BYTES || keptBytes > MOST_KEPT_BYTES || passedBytes > MOST_PASSED_BYTES) {
                throw Budget.tooMuch(name);
            }
        }
        if (kept) {
            check(out.toByteArray());
            if (parts.putIfAbsent(part, out.toByteArray()) != null) {
                throw broken(null);
            }
        }
    }

    private void check(byte[] xml) throws DocumentException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            int tags = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw broken(null); // no program that writes DOCX declares entities
                }
                if (event == XMLStreamConstants.START_ELEMENT && ++tags > MOST_TAGS || depth > DEEPEST) {
                    throw Budget.tooMuch(name);
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private DocumentException broken(@Nullable Throwable cause) {
        return new DocumentException(Kind.BROKEN, "The document " + name.shown() + " is damaged and cannot be read.",
                cause);
    }

    byte @Nullable [] part(String part) {
        return parts.get(part);
    }

    /** The checked parts as a DOCX of their own. */
    byte[] repacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
