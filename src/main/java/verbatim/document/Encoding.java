package verbatim.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.document.DocumentException.Kind;

/** Turns bytes into text: by the byte order mark, then by what a page declares, then as UTF-8. Never replaces. */
final class Encoding {
    private static final int DECLARED_WITHIN = 8_192;
    private static final Pattern DECLARED = Pattern.compile(
            "<meta\\b[^>]{0,300}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})"
                    + "|^\\s*<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([\\w.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    private Encoding() {}

    /** The encoding that a byte order mark names, or null without one. */
    static @Nullable Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /** The text, without its byte order mark. */
    static String decodeText(byte[] bytes, FileName name) throws DocumentException {
        Charset marked = marked(bytes);
        return decode(bytes, marked == null ? StandardCharsets.UTF_8 : marked, name);
    }

    /** The text of a page, which may declare its encoding in itself. */
    static String decodePage(byte[] bytes, FileName name) throws DocumentException {
        Charset marked = marked(bytes);
        return decode(bytes, marked == null ? declared(bytes, name) : marked, name);
    }

    private static Charset declared(byte[] bytes, FileName name) throws DocumentException {
        int length = Math.min(bytes.length, DECLARED_WITHIN);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        String charset = declared.group(1) == null ? declared.group(2) : declared.group(1);
        try {
            return asBrowsersDo(charset.toLowerCase(Locale.ROOT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new DocumentException(Kind.BROKEN, "The file " + name.shown() + " says that it is in the encoding "
                    + charset + ", which is not known here; save it as UTF-8.", e);
        }
    }

    /** The names that the WHATWG's standard of encodings takes otherwise than Java does. */
    private static Charset asBrowsersDo(String charset) {
        return switch (charset) {
            case "iso-8859-1", "latin1", "l1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
            case "iso-8859-9", "latin5" -> Charset.forName("windows-1254");
            case "gb2312" -> Charset.forName("GBK");
            case "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_8; // it could be read without its mark
            default -> Charset.forName(charset);
        };
    }

    private static String decode(byte[] bytes, Charset charset, FileName name) throws DocumentException {
        int from = marked(bytes) == null ? 0 : charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new DocumentException(Kind.BROKEN, "The file " + name.shown() + " is not " + charset.name()
                    + ": the byte at offset " + in.position() + " does not fit. Save it as UTF-8, or as UTF-16 with a "
                    + "byte order mark.");
        }
        String text = out.flip().toString();
        if (text.indexOf(0) >= 0) {
            throw new DocumentException(Kind.UNSUPPORTED,
                    "The file " + name.shown() + " holds NUL characters, so it is "
                            + "not text.");
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
