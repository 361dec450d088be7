package verbatim.web;

import io.javalin.config.JettyConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.document.Documents;

/**
 * The files of a request that is {@code multipart/form-data}: its parts named {@code file}, held in memory and never
 * written to disk. A file's name is data that somebody sent; nothing is opened by it.
 *
 * @param name as it was sent
 */
record Upload(String name, byte[] bytes) {
    private static final String PART = "file";
    private static final int MOST_MEGABYTES = Documents.MOST_BYTES >> 20;
    private static final int MOST_FRAMING_BYTES = 256 << 10;
    private static final long MOST_BYTES = Documents.MOST_BYTES + MOST_FRAMING_BYTES;
    /** How much of a body over the limit is read and thrown away, so that the client gets to hear why. */
    private static final long MOST_DISCARDED = 2L * Documents.MOST_BYTES;

    static void configure(JettyConfig jetty) {
        jetty.multipartConfig.maxFileSize(MOST_BYTES, SizeUnit.BYTES);
        jetty.multipartConfig.maxTotalRequestSize(MOST_BYTES, SizeUnit.BYTES);
        jetty.multipartConfig.maxInMemoryFileSize((int) MOST_BYTES, SizeUnit.BYTES);
    }

    static boolean isIn(Context ctx) {
        String type = ctx.req().getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** @throws Problem 400, 413 or 422 */
    static List<Upload> files(Context ctx) throws IOException {
        if (ctx.req().getContentLengthLong() > MOST_BYTES) {
            ctx.req().getInputStream().skip(MOST_DISCARDED);
            ctx.header("Connection", "close");
            throw tooLarge();
        }
        List<Upload> files = new ArrayList<>();
        long bytes = 0;
        for (UploadedFile part : parts(ctx)) {
            try (InputStream content = part.content()) {
                files.add(new Upload(part.filename(), content.readAllBytes()));
            }
            bytes += part.size();
        }
        if (bytes > Documents.MOST_BYTES) {
            throw tooLarge();
        }
        if (files.isEmpty()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "There is no file in the request: send each as a part named \"" + PART + "\" with a file name.");
        }
        return files;
    }

    /**
     * Javalin throws here what Jetty does, checked exceptions undeclared among them; and Jetty tells a body over the
     * limit from one that is no multipart only in its message.
     */
    private static List<UploadedFile> parts(Context ctx) {
        try {
            return ctx.uploadedFiles(PART);
        } catch (Exception e) {
            // What is left of the body has not been read: a client must not send its next request behind it.
            ctx.header("Connection", "close");
            throw isTooLarge(e)
                    ? tooLarge()
                    : new Problem(HttpStatus.BAD_REQUEST, "The body is not multipart/form-data that can be read.");
        }
    }

    private static boolean isTooLarge(@Nullable Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("max length") || message.contains("exceeds max") || message.contains("too large")) {
                return true;
            }
        }
        return false;
    }

    private static Problem tooLarge() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE,
                "The files are larger than the " + MOST_MEGABYTES + " MB that may be sent at once.");
    }
}
