package verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error that the client is told of, as RFC 9457 describes; {@code detail} is a sentence a person can act on. */
final class Problem extends RuntimeException {
    static final String CONTENT_TYPE = "application/problem+json";
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String detail;

    Problem(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
    }

    /** For what changes stories, on a server where they may not be changed. */
    static Problem readOnly() {
        return new Problem(HttpStatus.FORBIDDEN, "This server can be reached by others, so its stories can only be "
                + "read and asked; to add or remove stories, start it without --host.");
    }

    void send(Context ctx) {
        ctx.status(status).contentType(CONTENT_TYPE).result(body(status.getCode(), status.getMessage(), detail));
    }

    static byte[] body(int status, String title, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        return Json.write(body);
    }
}
