package verbatim.web;

import io.javalin.http.Context;
import java.util.List;

/** The headers that keep a browser from doing more with the page than showing it and calling this server. */
final class SecurityHeaders {
    private final String contentSecurityPolicy;

    SecurityHeaders(List<String> frameAncestors) {
        contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors "
                + String.join(" ", frameAncestors);
    }

    void put(Context ctx) {
        ctx.header("Content-Security-Policy", contentSecurityPolicy);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
    }
}
