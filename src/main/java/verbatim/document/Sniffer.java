package verbatim.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.document.DocumentException.Kind;

/** Tells a file's format by its content; the name decides only between formats that are all text, and may not lie. */
final class Sniffer {
    private static final int HEAD = 1_024;
    private static final int PAGE_HEAD = 4_096;
    private static final byte[] OFFICE_97 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Beginnings of formats that could be taken for text, and what they are. */
    private static final Map<String, String> OTHERS = Map.of("{\\rtf", "an RTF document", "%!PS", "PostScript",
            "From: <Saved by", "a web archive (MHTML); save the page as HTML", "MIME-Version:",
            "a web archive (MHTML); save the page as HTML", "GIF8", "a picture", "-----BEGIN PGP", "an encrypted text");
    private static final Pattern PAGE = Pattern.compile(
            "(?:<!doctype\\s+html|<(?:html|head|body)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_START = Pattern.compile(
            "(?:\\s|<!--.{0,2000}?-->|<\\?xml[^>]{0,200}>|<!doctype\\s+html[^>]{0,300}>)*"
                    + "<(?:!doctype\\s+html|html|head|body|title|meta|script|main|article)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:p|div|h1|article|main|body|html|br)\\b[^>]{0,500}>",
            Pattern.CASE_INSENSITIVE);

    private Sniffer() {}

    static Format format(byte[] bytes, FileName name) throws DocumentException {
        Format content = byContent(bytes, name);
        Format promised = Format.ofExtension(name.extension()).orElse(null);
        if (promised == null || promised == content) {
            return content;
        }
        if (content == Format.PLAIN_TEXT
                && (promised == Format.MARKDOWN || promised == Format.HTML && hasTags(bytes))) {
            return promised;
        }
        throw new DocumentException(Kind.MISLABELLED, "The file " + name.shown() + " is named as "
                + promised.words() + " but is " + content.words() + "; rename it if that is what you mean.");
    }

    private static Format byContent(byte[] bytes, FileName name) throws DocumentException {
        if (bytes.length == 0) {
            throw new DocumentException(Kind.EMPTY, "The file " + name.shown() + " is empty.");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Format.PDF;
        }
        if (startsWith(bytes, ZIP)) {
            return inZip(bytes, name);
        }
        if (startsWith(bytes, OFFICE_97)) {
            throw ofOffice97(bytes, name);
        }
        String other = other(head, bytes);
        if (other != null) {
            throw unreadable(name, other);
        }
        return PAGE_START.matcher(beginning(bytes)).matches() ? Format.HTML : Format.PLAIN_TEXT;
    }

    private static Format inZip(byte[] bytes, FileName name) throws DocumentException {
        if (contains(bytes, "word/document")) {
            return Format.DOCX;
        }
        boolean sheets = contains(bytes, "xl/workbook") || contains(bytes, "ppt/presentation");
        throw unreadable(name, sheets ? "a table or a presentation" : "a zip archive without a Word document in it");
    }

    /** The old format of Word, or a new one under a password: both are kept in the same kind of container. */
    private static DocumentException ofOffice97(byte[] bytes, FileName name) {
        String locked = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return contains(bytes, locked)
                ? new DocumentException(Kind.ENCRYPTED, "The document " + name.shown()
                        + " is locked with a password; save it without one.")
                : unreadable(name, "an Office document of the old kind; save it as DOCX");
    }

    private static @Nullable String other(String head, byte[] bytes) {
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (head.startsWith(other.getKey())) {
                return other.getValue();
            }
        }
        if (Encoding.marked(bytes) == null && indexOf(bytes, new byte[]{0}) >= 0) {
            return "not text";
        }
        boolean xml = head.startsWith("<?xml") && !PAGE.matcher(beginning(bytes)).find();
        return xml || head.stripLeading().toLowerCase(Locale.ROOT).startsWith("<svg") ? "XML that is no HTML page"
                : null;
    }

    private static DocumentException unreadable(FileName name, String what) {
        Format promised = Format.ofExtension(name.extension()).orElse(null);
        return promised == null
                ? new DocumentException(Kind.UNSUPPORTED, "The file " + name.shown() + " is " + what
                        + "; plain text, Markdown, HTML, PDF and DOCX are read.")
                : new DocumentException(Kind.MISLABELLED, "The file " + name.shown() + " is named as "
                        + promised.words() + " but is " + what + ".");
    }

    private static boolean hasTags(byte[] bytes) {
        return TAG.matcher(beginning(bytes)).find();
    }

    /** The first characters, whatever the encoding, as far as they are in ASCII. */
    private static String beginning(byte[] bytes) {
        int length = Math.min(bytes.length, PAGE_HEAD);
        var marked = Encoding.marked(bytes);
        String text = new String(bytes, 0, length, marked == null ? StandardCharsets.ISO_8859_1 : marked);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean contains(byte[] bytes, String ascii) {
        return indexOf(bytes, ascii.getBytes(StandardCharsets.ISO_8859_1)) >= 0;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int i = 0; i <= bytes.length - sought.length; i++) {
            int j = 0;
            while (j < sought.length && bytes[i + j] == sought[j]) {
                j++;
            }
            if (j == sought.length) {
                return i;
            }
        }
        return -1;
    }
}
